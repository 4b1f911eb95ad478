import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import Fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerOptions,
} from 'fastify';
import type { Log } from '#platform/log.ts';
import type { Metrics } from '#platform/metrics.ts';
import { Refusal } from '#platform/refusal.ts';
import { bodyDeadline } from './body-deadline.ts';
import { envelopeAt, refuseAt } from './envelopes.ts';
import { internalError, parserFault, refusalOf } from './faults.ts';

export type WebServerNeeds = {
  log: Log;
  metrics: Metrics;
  trustProxy?: string | undefined;
  tls?: { cert: Buffer; key: Buffer } | undefined;
};

export type WebServer = {
  fastify: FastifyInstance;
  /** From now on every answer asks its client to close the connection. */
  drain(): void;
  isDraining(): boolean;
};

const REQUEST_ID = /^[\w-]{8,64}$/;
const HEADERS_MS = 5000;
/** For files; other bodies have a deadline of their own. */
const REQUEST_MS = 300_000;

/** An HTTP server with our limits, whose every refusal wears the envelope of the contract it was asked under. */
export function webServer({ log, metrics, trustProxy, tls }: WebServerNeeds): WebServer {
  let draining = false;
  const limits = {
    headersTimeout: HEADERS_MS,
    requestTimeout: REQUEST_MS,
    connectionsCheckingInterval: 1000,
    maxHeaderSize: 16_384,
    // Refused by us, in our envelope.
    requireHostHeader: false,
    keepAliveTimeout: 72_000,
  };
  const options: FastifyServerOptions = {
    requestTimeout: REQUEST_MS,
    keepAliveTimeout: 72_000,
    bodyLimit: 1_048_576,
    routerOptions: { maxParamLength: 200 },
    ...(trustProxy && { trustProxy: trustProxy.split(',').map((part) => part.trim()) }),
    logger: false,
    forceCloseConnections: 'idle',
    genReqId: (request) => {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    },
    frameworkErrors: (error, request, reply) => {
      identifyReply(request as FastifyRequest, reply as FastifyReply);
      void answerError(error, reply as FastifyReply);
    },
    clientErrorHandler: refuseUnparsed,
  };
  const fastify = (tls
    ? Fastify({ ...(options as object), https: { ...limits, ...tls } })
    : Fastify({ ...(options as object), http: limits })) as unknown as FastifyInstance;

  function answerError(error: Error, reply: FastifyReply) {
    if (reply.sent) return reply;
    const refusal = refusalOf(error);
    if (refusal) return refuseAt(reply, refusal);
    log.error('a request failed', {
      requestId: reply.request.id,
      method: reply.request.method,
      route: reply.request.routeOptions?.url,
      error,
    });
    const fault = envelopeAt(reply.request.url, internalError(), reply.request.id);
    return reply.code(500).send(withCode(fault.body, 'INTERNAL_ERROR'));
  }

  fastify.setErrorHandler((error: Error, _request, reply) => answerError(error, reply));
  fastify.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0];
    return refuseAt(reply, new Refusal('missing', 'route_not_found', `There is nothing at ${request.method} ${path}.`));
  });
  fastify.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    identifyReply(request, reply);
    reply.header('referrer-policy', 'strict-origin-when-cross-origin');
    if (tls) reply.header('strict-transport-security', 'max-age=31536000');
    if (draining) reply.header('connection', 'close');
    if (!request.headers.host && request.raw.httpVersion === '1.1') throw parserFault(new Error('no host'));
  });
  bodyDeadline(fastify, ({ raw }) => refuseUnparsed(tooSlow, raw.socket));
  fastify.addHook('onResponse', async (request, reply) => {
    const { contract, url } = { contract: request.routeOptions.config?.contract, url: request.routeOptions.url };
    metrics.requestSeconds.observe(
      {
        surface: contract?.document ?? 'pages',
        operation: contract?.id ?? url ?? 'none',
        status: String(reply.statusCode),
      },
      reply.elapsedTime / 1000,
    );
    log.debug('a request was answered', {
      requestId: request.id,
      method: request.method,
      route: url,
      status: reply.statusCode,
      durationMs: Math.round(reply.elapsedTime),
    });
  });

  return {
    fastify,
    drain: () => {
      draining = true;
    },
    isDraining: () => draining,
  };
}

/** A 500 is no kind of refusal, so its code is set here. EchoCall's envelope has it already. */
const withCode = (body: object, code: string): object => ('success' in body ? { ...body, code } : body);

function identifyReply(request: FastifyRequest, reply: FastifyReply): void {
  reply.header('x-request-id', request.id);
  reply.header('x-content-type-options', 'nosniff');
}

const tooSlow = Object.assign(new Error('the body did not arrive'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });

function refuseUnparsed(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const id = randomUUID();
  const { status, body } = envelopeAt('/api', parserFault(error), id);
  const text = JSON.stringify(body);
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\ncontent-type: application/json; charset=utf-8\r\n` +
      `x-request-id: ${id}\r\ncontent-length: ${Buffer.byteLength(text)}\r\nconnection: close\r\n\r\n${text}`,
  );
}
