import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export type CaughtMail = { from: string; to: string[]; raw: string; mail: Email };

export type SmtpBehaviour = {
  /** A reply of this status to every mail, or the line cut in its midst. */
  fail?: number | 'drop' | undefined;
  /** Milliseconds before a mail is taken. */
  delayMs?: number | undefined;
};

export type FakeSmtpServer = {
  url: string;
  mails: CaughtMail[];
  /** How often a mail was offered, taken or not. */
  offers: number;
  behave(behaviour: SmtpBehaviour): void;
  close(): Promise<void>;
};

const refusal = (status: number) => Object.assign(new Error('As ordered.'), { responseCode: status });

/** A mail server that keeps what it is given, for tests and for trying things out. */
export async function fakeSmtpServer(): Promise<FakeSmtpServer> {
  const mails: CaughtMail[] = [];
  const sockets = new Set<Socket>();
  let behaviour: SmtpBehaviour = {};
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', async () => {
        fake.offers += 1;
        const { fail, delayMs } = behaviour;
        if (delayMs) await new Promise((next) => setTimeout(next, delayMs));
        if (fail === 'drop') {
          for (const socket of sockets) socket.destroy();
          return;
        }
        if (fail) return done(refusal(fail));
        const raw = Buffer.concat(parts).toString('utf8');
        mails.push({
          from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw,
          mail: await PostalMime.parse(raw),
        });
        done();
      });
    },
  });
  server.on('error', () => {});
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const fake: FakeSmtpServer = {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    offers: 0,
    behave: (to) => {
      behaviour = to;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        for (const socket of sockets) socket.destroy();
      }),
  };
  return fake;
}
