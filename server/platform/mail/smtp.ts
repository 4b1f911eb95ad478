import { createTransport } from 'nodemailer';
import { toNodemailer } from './message.ts';
import { MailRefused, type MailTransport } from './transport.ts';

const TIMEOUT_MS = 20_000;
const CONNECTIONS = 2;

/** `smtp://user:password@host:587` (STARTTLS where offered) or `smtps://…:465`. */
export function smtpTransport({ url }: { url: string }): MailTransport {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: CONNECTIONS,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    kind: 'smtp',
    async send(message) {
      try {
        await transport.sendMail(toNodemailer(message));
      } catch (error) {
        const { responseCode = 0, command } = error as { responseCode?: number; command?: string };
        // A 5xx to AUTH or the greeting is a fault of the set-up, which can be mended while the mail waits.
        const isOfTheMail = command === 'MAIL FROM' || command === 'RCPT TO' || command === 'DATA';
        if (responseCode >= 500 && isOfTheMail)
          throw new MailRefused(responseCode, 'The mail server refused the mail.');
        throw error;
      }
    },
    async close() {
      transport.close();
    },
  };
}
