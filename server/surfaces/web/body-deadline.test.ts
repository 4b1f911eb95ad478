import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { test } from 'node:test';
import Fastify from 'fastify';
import { bodyDeadline } from './body-deadline.ts';

/** Opens a request, sends a part of its body, and resolves with what came back when the connection ends. */
const half = (port: number, path: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(
        `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 40\r\n\r\n{"a":`,
      );
    });
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => {
      answer += text;
    });
    socket.on('error', reject).on('close', () => resolve(answer));
  });

test('a body that does not arrive is not waited for, and one that is streamed is', async () => {
  const fastify = Fastify();
  const late: string[] = [];
  bodyDeadline(
    fastify,
    (request) => {
      late.push(request.url);
      request.raw.socket.end('HTTP/1.1 408 Request Timeout\r\nconnection: close\r\n\r\n');
    },
    100,
  );
  fastify.post('/json', async () => 'never');
  fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    // Answers while the body is still on its way, long after the deadline of others.
    scope.post('/file', { config: { streams: true } }, async (request, reply) => {
      await new Promise((done) => setTimeout(done, 300));
      reply.header('connection', 'close');
      setImmediate(() => request.raw.socket.end());
      return 'still here';
    });
  });
  const address = await fastify.listen({ host: '127.0.0.1', port: 0 });
  const port = Number(new URL(address).port);
  const [json, file] = await Promise.all([half(port, '/json'), half(port, '/file')]);
  assert.match(json, /^HTTP\/1\.1 408 /);
  assert.match(file, /still here/);
  assert.deepEqual(late, ['/json']);
  await fastify.close();
});
