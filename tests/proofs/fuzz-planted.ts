import Fastify from 'fastify';
import { isRefusal } from '#platform/refusal.ts';
import { type Answer, mountContract, readDocument, replyCheck } from '#surfaces/contract/index.ts';
import { refuseProduct } from '#surfaces/shapes/refuse.ts';
import { asker } from './exchange.ts';
import { type FuzzReport, fuzz } from './fuzz.ts';
import { pool } from './fuzz-requests.ts';

const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const failure = {
  type: 'object',
  required: ['success', 'code', 'message'],
  properties: {
    success: { const: false },
    code: { type: 'string' },
    message: { type: 'string' },
    details: { type: 'array', items: { type: 'string' } },
    detail: { type: 'object', additionalProperties: true },
  },
};
const lamp = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } };
const operation = (operationId: string) => ({
  operationId,
  security: [],
  requestBody: { required: true, ...json(lamp) },
  responses: {
    200: { description: 'Done.', ...json(lamp) },
    '4XX': { description: 'Refused.', ...json(failure) },
    '5XX': { description: 'Ours.', ...json(failure) },
  },
});

/** Each of these goes wrong in its own way, but `sound`, which must not be blamed. */
export const holes = [
  'throwsOnNothing',
  'saysTooMuch',
  'saysTooLittle',
  'undocumentedStatus',
  'tellsOfTheInside',
] as const;
export const sound = 'sound';

const document = readDocument('planted', {
  openapi: '3.1.0',
  info: { title: 'Planted faults', version: '1' },
  servers: [{ url: '/planted' }],
  paths: Object.fromEntries([...holes, sound].map((id) => [`/${id}`, { post: operation(id) }])),
});

type Body = { name: string };
const performs: Record<string, (body: Body) => Answer> = {
  sound: ({ name }) => ({ status: 200, body: { name } }),
  // Only an empty text brings it to light: what the fuzzer has to come upon by itself.
  throwsOnNothing: ({ name }) => ({ status: 200, body: { name: [...name].at(0)!.toUpperCase() } }),
  saysTooMuch: ({ name }) => ({ status: 200, body: { name, password: 'hunter2' } }),
  saysTooLittle: () => ({ status: 200, body: {} }),
  undocumentedStatus: ({ name }) => ({ status: 302, body: { name } }),
  tellsOfTheInside: ({ name }) =>
    name.length > 3
      ? { status: 409, body: { success: false, code: 'CONFLICT', message: 'insert into lamps: relation "lamps"' } }
      : { status: 200, body: { name } },
};

/** A server whose faults are known: a fuzzer that does not find them proves nothing by finding none elsewhere. */
export async function fuzzPlanted(seed: number): Promise<FuzzReport> {
  const fastify = Fastify({ genReqId: () => 'planted-request' });
  const inside: string[] = [];
  fastify.addHook('onRequest', async (request, reply) => void reply.header('x-request-id', request.id));
  fastify.setErrorHandler(async (error, _request, reply) =>
    isRefusal(error)
      ? refuseProduct(reply, error)
      : reply.code(500).send({ success: false, code: 'INTERNAL_ERROR', message: 'Something went wrong.' }),
  );
  await fastify.register(replyCheck, { onFault: (fault: string) => void inside.push(fault) });
  mountContract(fastify, {
    document,
    operations: Object.fromEntries(
      Object.entries(performs).map(([id, perform]) => [
        id,
        async ({ body }: { body: unknown }) => perform(body as Body),
      ]),
    ),
    callers: {},
    refuse: refuseProduct,
  });
  const url = await fastify.listen({ host: '127.0.0.1', port: 0 });
  const asks = asker(url);
  const tokens = Object.fromEntries(
    ['visitor', 'agentToken', 'adminToken', 'server', 'owner', 'agent'].map((kind) => [kind, 'x']),
  );
  try {
    return await fuzz({
      url,
      asker: asks,
      operations: document.operations,
      isAnswered: () => true,
      of: { tokens: tokens as never },
      pool: pool({}),
      saidInside: () => inside.splice(0),
      seed,
      perOperation: 300,
      withinMs: 15_000,
    });
  } finally {
    await asks.close();
    await fastify.close();
  }
}
