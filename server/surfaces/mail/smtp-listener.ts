import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { Desk } from '#modules/desk/index.ts';
import type { Limits } from '#platform/limits.ts';
import type { Log } from '#platform/log.ts';
import { isRefusal, type RefusalKind } from '#platform/refusal.ts';
import { MAIL_BYTES } from './inbound-hook.ts';

const MOST_CLIENTS = 50;
const MOST_RECEIVERS = 5;
const CONNECTIONS_A_MINUTE = 60;
const IDLE_MS = 60_000;
const CLOSE_MS = 3000;

/** Replies of RFC 5321 and enhanced codes of RFC 3463. What is our fault is temporary: the sender tries again. */
const replies: Partial<Record<RefusalKind, [number, string]>> = {
  missing: [550, '5.1.1 There is no such address.'],
  invalid: [554, '5.6.0 This is not a mail.'],
  conflict: [550, '5.7.1 This is closed. Write to us anew.'],
  limited: [451, '4.7.1 Too many mails. Try again later.'],
};

const refusal = ([responseCode, text]: [number, string]) => Object.assign(new Error(text), { responseCode });

const faultOf = (error: unknown) =>
  refusal((isRefusal(error) && replies[error.kind]) || [451, '4.3.0 This failed here. Try again later.']);

export type SmtpListener = { port: number; close(): Promise<void> };

/** Takes mails for our addresses from other mail servers, and none for anybody else's. */
export async function smtpListener({
  at: { host, port },
  name,
  desk,
  limits,
  log,
  tls,
}: {
  at: { host: string; port: number };
  /** What it calls itself. */
  name: string;
  desk: Pick<Desk, 'receive' | 'isAddress'>;
  limits: Limits;
  log: Log;
  tls: { cert: Buffer; key: Buffer } | undefined;
}): Promise<SmtpListener> {
  const server = new SMTPServer({
    name,
    banner: 'Switchboard',
    size: MAIL_BYTES,
    maxClients: MOST_CLIENTS,
    socketTimeout: IDLE_MS,
    closeTimeout: CLOSE_MS,
    disableReverseLookup: true,
    authOptional: true,
    disabledCommands: ['AUTH', ...(tls ? [] : ['STARTTLS'])],
    ...(tls && { cert: tls.cert, key: tls.key }),
    onConnect({ remoteAddress }, done) {
      limits.take('smtp', remoteAddress, CONNECTIONS_A_MINUTE, 60).then(
        () => done(),
        () => done(refusal([421, '4.7.0 Too many connections. Try again later.'])),
      );
    },
    onRcptTo({ address }, { envelope }, done) {
      if (envelope.rcptTo.length >= MOST_RECEIVERS) return done(refusal([452, '4.5.3 Too many receivers.']));
      return desk.isAddress(address) ? done() : done(refusal([550, '5.1.1 There is no such address.']));
    },
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = [];
      let bytes = 0;
      stream.on('data', (part: Buffer) => {
        bytes += part.length;
        if (bytes <= MAIL_BYTES) parts.push(part);
      });
      stream.on('error', () => {});
      stream.on('end', () => {
        if (stream.sizeExceeded || bytes > MAIL_BYTES) return done(refusal([552, '5.3.4 This mail is too large.']));
        const raw = Buffer.concat(parts);
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        return Promise.all(envelope.rcptTo.map(({ address }) => desk.receive(raw, { from, to: [address] }))).then(
          () => done(null, 'Taken.'),
          (error) => {
            if (!isRefusal(error)) log.error('a mail could not be taken', { error });
            done(faultOf(error));
          },
        );
      });
    },
  });
  // Lines that break off are the other side's affair.
  server.on('error', (error) => log.debug('a mail connection failed', { error }));
  server.listen(port, host);
  await Promise.race([
    once(server.server, 'listening'),
    once(server.server, 'error').then(([error]) => Promise.reject(error)),
  ]);
  const address = server.server.address() as AddressInfo;
  log.info('mails are taken', { address: address.address, port: address.port });
  return { port: address.port, close: () => new Promise((closed) => server.close(() => closed())) };
}
