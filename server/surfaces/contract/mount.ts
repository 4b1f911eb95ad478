import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '#platform/refusal.ts';
import type { ContractDocument, DocumentOperation } from './document.ts';
import { type Callers, identifierOf } from './identify.ts';
import { inputOf } from './input.ts';
import { acceptJson } from './json-body.ts';
import { pruneReply } from './reply.ts';
import { acceptStreams, isStreamed } from './streamed-body.ts';
import { acceptText, isText } from './text-body.ts';
import { answerUnknownRoutes, type Refuse } from './unknown-routes.ts';

export type ContractRequest<Caller, Path, Query, Body> = {
  caller: Caller;
  path: Path;
  query: Query;
  body: Body;
  headers: IncomingHttpHeaders;
  raw: FastifyRequest;
  reply: FastifyReply;
};

export type Answer = { status: number; body: unknown; headers?: Record<string, string> };

/** Any operation: what it reads is known by its own type alone (see `OperationsOf`). */
export type Operation<Caller> = (request: ContractRequest<Caller, never, never, never>) => Promise<Answer>;

export type Mounting<Caller> = Callers<Caller> & {
  document: ContractDocument;
  /** Where the document's server is `/api`; operations with a server of their own keep that. */
  basePath?: string;
  operations: Readonly<Record<string, Operation<Caller> | undefined>>;
  refuse: Refuse;
  /** Told of every answer whose caller is known. */
  onAnswered?: (caller: Caller, facts: AnsweredFacts) => void;
};

export type AnsweredFacts = {
  operation: DocumentOperation;
  requestId: string;
  status: number;
  /** The refusal's code, where it was refused. */
  code: string | null;
  durationMs: number;
};

declare module 'fastify' {
  interface FastifyContextConfig {
    contract?: DocumentOperation;
    /** Its body is read by the operation, as it comes. */
    streams?: boolean;
  }
  interface FastifyRequest {
    contractCaller?: unknown;
    refusalCode?: string;
  }
}

const colons = (path: string): string => path.replaceAll(/\{([^}]+)\}/g, ':$1');

/**
 * Makes a route of every operation of a document: caller → input → operation → reply. What has no function yet answers
 * 501 before a credential or a body is looked at. Refusals that are thrown go to the error handler of `fastify`.
 */
export function mountContract<Caller>(fastify: FastifyInstance, mounting: Mounting<Caller>): void {
  const { document, operations, refuse, basePath = document.base } = mounting;
  const known = new Set(document.operations.map(({ id }) => id));
  const strangers = Object.keys(operations).filter((id) => !known.has(id));
  if (strangers.length > 0) throw new Error(`${document.name} has no operation ${strangers.join(', ')}.`);

  const based = document.operations.filter(({ base }) => base === document.base);
  fastify.register(
    async (scope) => {
      acceptJson(scope);
      answerUnknownRoutes(scope, { base: basePath, operations: based, refuse });
      const streamed = based.filter((operation) => isStreamed(operation) && operations[operation.id]);
      const texts = based.filter(isText);
      const others = based.filter((operation) => !streamed.includes(operation) && !texts.includes(operation));
      for (const operation of others) addRoute(scope, operation, mounting);
      await scope.register(async (inner) => {
        acceptText(inner);
        for (const operation of texts) addRoute(inner, operation, mounting);
      });
      await scope.register(async (inner) => {
        await acceptStreams(inner);
        for (const operation of streamed) addRoute(inner, operation, mounting);
      });
    },
    { prefix: basePath },
  );
  for (const operation of document.operations) {
    if (operation.base === document.base) continue;
    fastify.register(
      async (scope) => {
        acceptJson(scope);
        addRoute(scope, operation, mounting);
      },
      { prefix: operation.base },
    );
  }
}

function addRoute<Caller>(fastify: FastifyInstance, operation: DocumentOperation, mounting: Mounting<Caller>): void {
  const { operations, refuse, onAnswered } = mounting;
  const route = {
    method: operation.method,
    url: colons(operation.path),
    config: { contract: operation, streams: isStreamed(operation) },
    ...(operation.bodyLimit !== undefined && { bodyLimit: operation.bodyLimit }),
    ...(onAnswered && {
      onResponse: async (request: FastifyRequest, reply: FastifyReply) => {
        if (request.contractCaller === undefined) return;
        onAnswered(request.contractCaller as Caller, {
          operation,
          requestId: request.id,
          status: reply.statusCode,
          code: request.refusalCode ?? null,
          durationMs: reply.elapsedTime,
        });
      },
    }),
  };
  const perform = operations[operation.id];
  if (!perform) {
    const unanswered = async (_request: FastifyRequest, reply: FastifyReply) => {
      await refuse(reply, new Refusal('unavailable', 'not_implemented', `${operation.id} is not answered yet.`), 501);
      return reply;
    };
    fastify.route({ ...route, onRequest: unanswered, handler: unanswered });
    return;
  }
  const identify = identifierOf(operation, mounting.document, mounting);
  const read = inputOf(operation);
  fastify.route({
    ...route,
    preSerialization: pruneReply(operation),
    handler: async (raw, reply) => {
      const caller = (await identify(raw, reply)) as Caller;
      raw.contractCaller = caller;
      const input = read(raw);
      // The document's types were checked where the operation was written; here every operation looks alike.
      const answer = await perform({ caller, ...input, headers: raw.headers, raw, reply } as never);
      if (reply.sent) return reply;
      reply.code(answer.status).headers(answer.headers ?? {});
      return reply.send(answer.body);
    },
  });
}
