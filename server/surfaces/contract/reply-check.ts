import { isDeepStrictEqual } from 'node:util';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { FastifyReply, FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import type { DocumentOperation } from './document.ts';
import { replyFor } from './reply.ts';
import type { Schema } from './schema.ts';

export type ReplyCheckOptions = {
  /** Told of every fault; what it throws becomes the reply's error. Throws by itself where it is not given. */
  onFault?: (fault: string) => void;
};

/**
 * For tests: every reply of a mounted operation is held against the document (status, content type, schema), and the
 * body that was handed in against the one that left, so that a field lost between them is found. Register it before
 * the contracts are mounted.
 */
export const replyCheck = plugin<ReplyCheckOptions>(
  async (fastify, { onFault = fail }) => {
    const handedIn = new WeakMap<FastifyRequest, unknown>();
    const checked = new WeakSet<FastifyRequest>();
    fastify.addHook('preSerialization', async (request, _reply, payload) => {
      if (request.routeOptions.config.contract) handedIn.set(request, payload);
      return payload;
    });
    fastify.addHook('onSend', async (request, reply, payload) => {
      const operation = request.routeOptions.config.contract;
      if (!operation || request.method === 'HEAD' || checked.has(request)) return payload;
      checked.add(request);
      for (const fault of faultsOf(operation, reply, payload, handedIn.get(request)))
        onFault(`${operation.document}.${operation.id} ${reply.statusCode}: ${fault}`);
      return payload;
    });
  },
  { name: 'reply-check' },
);

function fail(fault: string): void {
  console.error(`reply check: ${fault}`);
  throw new Error(fault);
}

function faultsOf(operation: DocumentOperation, reply: FastifyReply, sent: unknown, handedIn: unknown): string[] {
  const documented = replyFor(operation, reply.statusCode);
  if (!documented) return [`the status is not documented (documented: ${Object.keys(operation.replies).join(', ')}).`];
  const types = Object.keys(documented);
  const type = String(reply.getHeader('content-type') ?? '').split(';', 1)[0] ?? '';
  const isEmpty = sent === undefined || sent === null || sent === '';
  if (isEmpty) return types.length > 0 ? [`the body is empty where ${types.join(' or ')} is documented.`] : [];
  const schema = documented[type];
  if (!schema) return [`content type ${type} is not documented (documented: ${types.join(', ') || 'no body'}).`];
  if (type !== 'application/json' || typeof sent !== 'string') return [];
  const body: unknown = JSON.parse(sent);
  const faults = (validatorOf(schema)(body) ? [] : (validatorOf(schema).errors ?? [])).map(
    ({ instancePath, message }) => `body${instancePath} ${message}.`,
  );
  const before: unknown = handedIn === undefined ? body : JSON.parse(JSON.stringify(handedIn));
  return isDeepStrictEqual(before, body) ? faults : [...faults, ...differences(before, body, 'body')];
}

function differences(before: unknown, after: unknown, where: string): string[] {
  if (isDeepStrictEqual(before, after)) return [];
  const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
  if (!isObject(before) || !isObject(after)) return [`${where} changed on its way out.`];
  return Object.keys(before).flatMap((key) =>
    key in after
      ? differences(before[key], after[key], `${where}.${key}`)
      : [`${where}.${key} was dropped: the document does not know it.`],
  );
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
const validators = new WeakMap<Schema, ValidateFunction>();
function validatorOf(schema: Schema): ValidateFunction {
  const validate = validators.get(schema) ?? ajv.compile(schema);
  validators.set(schema, validate);
  return validate;
}
