import type { FastifyRequest } from 'fastify';
import { isRefusal, Refusal } from '#platform/refusal.ts';
import { productStatus } from '#surfaces/shapes/refuse.ts';

const isAbout =
  (field: string) =>
  ({ code, details }: Refusal): boolean =>
    code === 'validation_failed' && details.faults?.some((fault) => fault.startsWith(`${field} `)) === true;

/** The contract has a code of its own for a thing that cannot be, whoever finds it out: the document or the module. */
const own = [
  { under: '/server/webhooks', code: 'webhook_invalid', replaces: (fault: Refusal) => productStatus(fault) === 400 },
  { under: '/calls/sessions', code: 'call_conversation_required', replaces: isAbout('body.conversationId') },
  { under: '/calls/sessions', code: 'call_type_invalid', replaces: isAbout('body.type') },
  { under: '/server/contacts', code: 'contact_invalid', replaces: ({ code }: Refusal) => code === 'validation_failed' },
];

export function ownFault(error: Error, { config: { contract } }: FastifyRequest['routeOptions']): Error {
  if (!isRefusal(error) || contract?.method === 'GET') return error;
  const found = own.find(({ under, replaces }) => contract?.path.startsWith(under) && replaces(error));
  return found ? new Refusal('invalid', found.code, error.message, error.details) : error;
}
