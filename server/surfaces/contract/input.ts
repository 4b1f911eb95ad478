import { errorCodes, type FastifyRequest } from 'fastify';
import { Refusal } from '#platform/refusal.ts';
import type { DocumentOperation } from './document.ts';
import { pruneTo } from './prune.ts';
import type { Schema } from './schema.ts';
import { unsound } from './soundness.ts';
import { isText } from './text-body.ts';
import { type Check, checkAddress, checkBody } from './validators.ts';

export type Input = { path: unknown; query: unknown; body: unknown };
export type ReadInput = (request: FastifyRequest) => Input;

type Part = { name: 'path' | 'query' | 'header' | 'body'; check: Check; schema: Schema };

const isJson = (type: string): boolean => type === 'application/json' || type.endsWith('+json');

/** Reads path, query and body as the document describes them; refuses with every fault at once. */
export function inputOf(operation: DocumentOperation): ReadInput {
  const address = (name: 'path' | 'query' | 'header', schema: Schema): Part => ({
    name,
    schema,
    check: checkAddress(schema, name),
  });
  const path = address('path', operation.pathParameters);
  const query = address('query', operation.queryParameters);
  const header = address('header', operation.headerParameters);
  const bodies = new Map(
    Object.entries(operation.body?.types ?? {}).map(([type, schema]): [string, Part | undefined] => [
      type,
      isJson(type) ? { name: 'body', schema, check: checkBody(schema) } : undefined,
    ]),
  );

  const nounOfBody = bodies.has('multipart/form-data')
    ? 'a form'
    : bodies.has('*/*')
      ? 'a file'
      : isText(operation)
        ? 'text'
        : 'a JSON object';

  return (request) => {
    const faults: string[] = [];
    const take = (part: Part, value: unknown): unknown => {
      const inside = unsound(part.name, value);
      if (inside.length > 0) {
        faults.push(...inside);
        return undefined;
      }
      const kept = pruneTo(part.schema)(value);
      faults.push(...part.check(kept));
      return kept;
    };
    const input = {
      path: take(path, { ...(request.params as object) }),
      query: take(query, { ...(request.query as object) }),
      body: bodyOf(request),
    };
    take(header, headersOf(request, header.schema));
    if (faults.length > 0) {
      const more = faults.length > 1 ? ` (and ${faults.length - 1} more, see the details)` : '';
      throw new Refusal('invalid', 'validation_failed', `The request is not valid: ${faults[0]}${more}`, { faults });
    }
    return input;

    function bodyOf({ body, headers }: FastifyRequest): unknown {
      if (!operation.body) return undefined;
      if (body === undefined || body === null) {
        const sent = body === null ? 'null' : 'missing';
        if (operation.body.required || body === null) faults.push(`body is ${sent}: it must be ${nounOfBody}.`);
        return undefined;
      }
      const type = (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
      if (!bodies.has(type) && !bodies.has('*/*')) throw new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(type);
      const part = bodies.get(type);
      return part ? take(part, body) : body;
    }
  };
}

const headersOf = (request: FastifyRequest, schema: Schema): Record<string, unknown> =>
  Object.fromEntries(
    Object.keys(schema.properties ?? {}).flatMap((name) => {
      const value = request.headers[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
