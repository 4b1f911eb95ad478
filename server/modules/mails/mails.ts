import type { Kysely } from 'kysely';
import type { Clock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import type { Jobs } from '#platform/jobs.ts';
import type { Log } from '#platform/log.ts';
import { checkMailAddress, headerText, type Mailbox, MailRefused, type MailTransport } from '#platform/mail/index.ts';
import type { Secrets } from '#platform/secrets.ts';
import { mailsStore } from './mails.store.ts';
import { renderMail, type TemplateName, type TemplateValues } from './rendering.ts';
import type { Brand, MailLanguage } from './template.ts';

/** What a mail of a conversation carries besides its words. */
export type Threading = {
  messageId?: string;
  replyTo?: string;
  inReplyTo?: string;
  references?: string[];
  unsubscribeUrl?: string;
};

export type MailOrder<Name extends TemplateName = TemplateName> = {
  /** Null where the installation itself writes. */
  tenantId: string | null;
  to: Mailbox;
  language: MailLanguage;
  template: Name;
  values: TemplateValues<Name>;
  threading?: Threading;
};

type Needs = {
  database: Kysely<unknown>;
  jobs: Jobs;
  secrets: Secrets;
  clock: Clock;
  log: Log;
  transport: MailTransport;
  /** Whose mails they are, and what stands behind the @ of their ids. */
  from: Mailbox;
  brandOf(tenantId: string | null): Promise<Brand>;
  /** Where reports of failed delivery of a mail go; undefined: to `from`. */
  bounceAddress?(mailId: string): string | undefined;
};

type Content = { values: unknown; threading: Threading };

/** Tried over about half a day, ever less often. */
export const MOST_ATTEMPTS = 12;
const KEPT_DAYS = 30;

const place = (id: string) => `mail:${id}:content`;

export function mails({
  database,
  jobs,
  secrets,
  clock,
  log,
  transport,
  from,
  brandOf,
  bounceAddress = () => undefined,
}: Needs) {
  const store = mailsStore(database);
  const domain = from.address.slice(from.address.indexOf('@') + 1);

  /** Part of the caller's change: the mail leaves when the change stands. The compiler checks the values. */
  async function send<Name extends TemplateName>(
    transaction: Kysely<unknown>,
    { tenantId, to, language, template, values, threading = {} }: MailOrder<Name>,
  ): Promise<string> {
    const id = newId();
    const content: Content = { values, threading };
    await mailsStore(transaction).add({
      id,
      tenantId,
      template,
      language,
      to: { address: checkMailAddress('to.address', to.address), name: headerText(to.name ?? '', 100) || null },
      content: secrets.seal(JSON.stringify(content), place(id)),
      messageId: threading.messageId ?? `<${id}@${domain}>`,
      createdAt: clock.now(),
    });
    await jobs.send('mails.deliver', { mailId: id }, { transaction });
    return id;
  }

  return {
    send,

    /** May send a mail twice where the process dies between sending and noting it, under the same Message-ID. */
    async deliver(mailId: string): Promise<void> {
      const mail = await store.queued(mailId);
      if (!mail) return;
      const { values, threading } = JSON.parse(secrets.open(mail.content, place(mailId))) as Content;
      const brand = await brandOf(mail.tenantId);
      const letter = await renderMail(mail.template, values, mail.language, brand);
      try {
        await transport.send({
          messageId: mail.messageId,
          date: mail.createdAt,
          from: { address: from.address, name: brand.name },
          to: mail.to,
          envelopeFrom: bounceAddress(mailId),
          replyTo: threading.replyTo,
          inReplyTo: threading.inReplyTo,
          references: threading.references,
          unsubscribeUrl: threading.unsubscribeUrl,
          ...letter,
        });
      } catch (error) {
        const isRefused = error instanceof MailRefused;
        const hasEnded = isRefused || mail.attempts + 1 >= MOST_ATTEMPTS;
        await store.stumbled(
          mailId,
          isRefused ? 'refused' : 'unreachable',
          hasEnded ? { status: 'failed', at: clock.now() } : undefined,
        );
        if (!hasEnded) throw error;
        log.warn('a mail was given up', {
          reason: isRefused ? 'refused' : 'unreachable',
          attempt: mail.attempts + 1,
          ...(isRefused && { status: error.status }),
          ...(mail.tenantId && { tenantId: mail.tenantId }),
        });
        return;
      }
      await store.sent(mailId, headerText(letter.subject), clock.now());
    },

    /** A report said that it did not arrive. */
    bounced: (mailId: string) => store.bounced(mailId, clock.now()),

    /** Nothing is left of what went to these addresses, written in small letters. Part of the caller's change. */
    forget: (transaction: Kysely<unknown>, tenantId: string, addresses: readonly string[]): Promise<void> =>
      mailsStore(transaction).removeTo(tenantId, addresses),

    sweep: () => store.removeBefore(new Date(clock.now().getTime() - KEPT_DAYS * 86_400_000)),
  };
}

export type Mails = ReturnType<typeof mails>;
