import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer, type ServerHttp2Session } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { jwtVerify } from 'jose';

/** What the server does with a notification. Given as a list, one for each; the last goes on. */
export type ApnsBehaviour =
  | 'accept'
  /** 410: the app was removed from the device. */
  | 'unregistered'
  | { refuses: number; reason: string; retryAfterSeconds?: number }
  | 'hang'
  /** Closes the connection under the request. */
  | 'drop';

export type ApnsNotification = { token: string; headers: Record<string, string>; payload: Record<string, unknown> };

export type ApnsServer = {
  url: string;
  keyId: string;
  teamId: string;
  topic: string;
  /** The key that its tokens are signed with (.p8). */
  privateKey: string;
  received: ApnsNotification[];
  connections: number;
  behave(...behaviours: ApnsBehaviour[]): void;
  close(): Promise<void>;
};

/** Apple's push service: HTTP/2 in the clear on a free port, which checks the provider's token as Apple does. */
export async function apnsServer(): Promise<ApnsServer> {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const [keyId, teamId, topic] = ['KEY1234567', 'TEAM123456', 'com.example.pottery'];
  const received: ApnsNotification[] = [];
  const sessions = new Set<ServerHttp2Session>();
  let behaviours: ApnsBehaviour[] = ['accept'];
  const next = (): ApnsBehaviour => (behaviours.length > 1 ? behaviours.shift() : behaviours[0]) ?? 'accept';

  async function refusalOf(headers: Record<string, string>): Promise<[number, string] | undefined> {
    try {
      const { payload, protectedHeader } = await jwtVerify(
        headers['authorization']?.replace(/^bearer /, '') ?? '',
        publicKey,
        { issuer: teamId },
      );
      if (protectedHeader.kid !== keyId || payload.iat === undefined) throw new Error('key');
    } catch {
      return [403, 'InvalidProviderToken'];
    }
    const type = headers['apns-push-type'];
    if (type !== 'alert' && type !== 'voip' && type !== 'background') return [400, 'InvalidPushType'];
    if (type === 'background' && headers['apns-priority'] !== '5') return [400, 'BadPriority'];
    if (headers['apns-topic'] !== (type === 'voip' ? `${topic}.voip` : topic)) return [400, 'TopicDisallowed'];
    return undefined;
  }

  const listening = createServer();
  listening.on('session', (session) => {
    server.connections += 1;
    sessions.add(session);
    session.on('error', () => {});
    session.on('close', () => sessions.delete(session));
  });
  listening.on('stream', (stream, head) => {
    const chunks: Buffer[] = [];
    stream.on('error', () => {});
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', async () => {
      const headers = Object.fromEntries(Object.entries(head).map(([name, value]) => [name, String(value)]));
      const answer = (status: number, reason?: string, more: Record<string, string> = {}) => {
        if (stream.destroyed) return;
        stream.respond({ ':status': status, 'apns-id': randomUUID(), ...more });
        stream.end(reason && JSON.stringify({ reason, ...(status === 410 && { timestamp: Date.now() }) }));
      };
      const refused = await refusalOf(headers);
      if (refused) return answer(...refused);
      const token = decodeURIComponent((headers[':path'] ?? '').replace('/3/device/', ''));
      received.push({ token, headers, payload: JSON.parse(Buffer.concat(chunks).toString('utf8')) });
      const behaviour = next();
      if (behaviour === 'hang') return;
      if (behaviour === 'drop') stream.session?.destroy();
      else if (behaviour === 'accept') answer(200);
      else if (behaviour === 'unregistered') answer(410, 'Unregistered');
      else {
        const { refuses, reason, retryAfterSeconds } = behaviour;
        answer(refuses, reason, retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) });
      }
    });
  });
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));

  const server: ApnsServer = {
    url: `http://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    keyId,
    teamId,
    topic,
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    received,
    connections: 0,
    behave(...list) {
      behaviours = list.length > 0 ? list : ['accept'];
    },
    close: () =>
      new Promise((resolve) => {
        for (const session of sessions) session.destroy();
        listening.close(() => resolve());
      }),
  };
  return server;
}
