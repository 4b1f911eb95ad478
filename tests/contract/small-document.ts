import Fastify, { type FastifyInstance } from 'fastify';
import { isRefusal, type Refusal } from '#platform/refusal.ts';
import { type Answer, type Mounting, mountContract, readDocument, replyCheck } from '#surfaces/contract/index.ts';

const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const body = (schema: object, required = true) => ({ required, ...json(schema) });
const text = { type: 'string' };
const lamp = {
  type: 'object',
  required: ['id'],
  properties: { id: text, name: text, watts: { type: 'integer' }, extra: { $ref: '#/components/schemas/Free' } },
};
const replies = (success: object, status = '200') => ({
  [status]: { description: 'Done.', ...json(success) },
  '4XX': { $ref: '#/components/responses/Refused' },
  '5XX': { $ref: '#/components/responses/Refused' },
});
const id = { name: 'id', in: 'path', required: true, schema: text };

/** A shop of lamps: small, and with every turn that the real documents take. */
export const lamps = {
  openapi: '3.1.0',
  info: { title: 'Lamps', version: '1' },
  servers: [{ url: '/lamps-api' }],
  paths: {
    '/lamps': {
      get: {
        operationId: 'listLamps',
        security: [{ Key: [] }, { Session: [] }, {}],
        parameters: [
          { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 100, default: 50 } },
          { name: 'debug', in: 'query', schema: { type: 'boolean' } },
          { name: 'tags', in: 'query', schema: { type: 'array', items: text } },
        ],
        responses: replies({ type: 'object', additionalProperties: true }),
      },
      post: {
        operationId: 'createLamp',
        security: [{ Key: [] }],
        requestBody: body({
          allOf: [
            {
              type: 'object',
              required: ['name', 'watts'],
              properties: {
                name: { type: 'string', minLength: 1, maxLength: 20 },
                watts: { type: 'integer' },
                shade: { type: ['string', 'null'] },
                kind: { type: 'string', default: 'floor', enum: ['floor', 'desk'] },
              },
            },
            {
              type: 'object',
              properties: {
                maker: { type: 'object', properties: { email: { type: 'string', format: 'email' } } },
                metadata: { $ref: '#/components/schemas/Free' },
              },
            },
          ],
        }),
        responses: replies({ $ref: '#/components/schemas/Lamp' }, '201'),
      },
    },
    '/lamps/{id}': {
      parameters: [id],
      get: { operationId: 'getLamp', responses: replies({ $ref: '#/components/schemas/Lamp' }) },
      delete: {
        operationId: 'deleteLamp',
        security: [{ Key: [] }, { Session: [] }],
        requestBody: body(
          {
            anyOf: [{ required: ['reason'] }, { required: ['note'] }],
            type: 'object',
            properties: { reason: text, note: text },
          },
          false,
        ),
        responses: { '204': { description: 'Gone.' }, '4XX': { $ref: '#/components/responses/Refused' } },
      },
    },
    '/lamps/{id}/light': {
      parameters: [id],
      post: {
        operationId: 'lightLamp',
        requestBody: {
          required: true,
          content: { 'application/sdp': { schema: text }, 'multipart/form-data': { schema: {} } },
        },
        responses: replies({ type: 'object' }),
      },
    },
    '/elsewhere': {
      servers: [{ url: '/' }],
      get: { operationId: 'readElsewhere', responses: replies({ type: 'object' }) },
    },
  },
  components: {
    securitySchemes: {
      Key: { type: 'http', scheme: 'bearer', 'x-accepted-headers': ['Authorization', 'X-Lamp-Key'] },
      Session: { type: 'apiKey', in: 'header', name: 'X-Session' },
    },
    schemas: { Free: { type: 'object', additionalProperties: true }, Lamp: lamp },
    responses: {
      Refused: {
        description: 'Refused.',
        ...json({
          type: 'object',
          required: ['code', 'message'],
          properties: { code: text, message: text, details: { type: 'array', items: text } },
        }),
      },
    },
  },
};

const statusOf: Partial<Record<Refusal['kind'], number>> = { invalid: 400, unauthenticated: 401, missing: 404 };

type Options = Partial<Pick<Mounting<string>, 'operations' | 'callers' | 'anonymous'>> & {
  onFault?: (fault: string) => void;
};

/** A server with the lamps mounted; by default every operation echoes what it was handed. */
export async function lampServer({
  operations = {},
  callers,
  anonymous,
  onFault,
}: Options = {}): Promise<FastifyInstance> {
  const fastify = Fastify();
  if (onFault) await fastify.register(replyCheck, { onFault });
  fastify.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) =>
    isRefusal(error)
      ? reply
          .code(statusOf[error.kind] ?? 400)
          .send({ code: error.code, message: error.message, details: error.details.faults })
      : reply.code(error.statusCode ?? 500).send({ code: 'other', message: error.message }),
  );
  mountContract<string>(fastify, {
    document: readDocument('lamps', lamps),
    operations,
    callers: callers ?? { Key: async () => 'key', Session: async () => 'session' },
    anonymous: anonymous ?? (async () => 'nobody'),
    refuse: (reply, refusal, status = 400) => reply.code(status).send({ code: refusal.code, message: refusal.message }),
  });
  await fastify.ready();
  return fastify;
}

/** Answers with what the operation received. */
export const echo = async ({
  caller,
  path,
  query,
  body,
}: Record<'caller' | 'path' | 'query' | 'body', unknown>): Promise<Answer> => ({
  status: 200,
  body: { caller, path, query, body },
});
