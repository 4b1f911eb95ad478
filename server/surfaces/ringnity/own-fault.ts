import type { FastifyRequest } from 'fastify';
import { mapDatabaseError } from '#platform/database/index.ts';
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

/** A report that was not to be had for reasons of ours, such as a database that gave up. */
const reports = [
  { under: '/server/reports', code: 'server_reports_failed' },
  { under: '/admin-sdk/reports', code: 'admin_reports_failed' },
];

function failedReport(error: Error, path: string): Error | undefined {
  const found = reports.find(({ under }) => path.startsWith(under));
  const refusal = found && (isRefusal(error) ? error : mapDatabaseError(error));
  if (!found || refusal?.kind !== 'unavailable') return undefined;
  return new Refusal('unavailable', found.code, 'The report could not be put together at the moment.', refusal.details);
}

export function ownFault(error: Error, { config: { contract } }: FastifyRequest['routeOptions']): Error {
  const failed = contract && failedReport(error, contract.path);
  if (failed) return failed;
  if (!isRefusal(error) || contract?.method === 'GET') return error;
  const found = own.find(({ under, replaces }) => contract?.path.startsWith(under) && replaces(error));
  return found ? new Refusal('invalid', found.code, error.message, error.details) : error;
}
