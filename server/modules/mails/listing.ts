import type { Kysely } from 'kysely';
import PostalMime from 'postal-mime';
import type { Caller } from '#modules/identity/index.ts';
import type { Cursors } from '#platform/cursors.ts';
import type { LocalOutbox, MailTransport } from '#platform/mail/index.ts';
import { invalid, missing } from '#platform/refusal.ts';
import { type Mail, type MailPulse, mailsStore } from './mails.store.ts';
import { isSecretMail } from './rendering.ts';

export type MailContent = { text: string; html: string };

type Needs = { database: Kysely<unknown>; cursors: Cursors; transport: MailTransport };

const isLocal = (transport: MailTransport): transport is LocalOutbox => transport.kind === 'local';

/** Which mails left, for those who run the tenant; and what they said, where they wait as files. */
export function mailListing({ database, cursors, transport }: Needs) {
  const store = mailsStore(database);

  async function contentOf({ messageId, status }: Mail): Promise<MailContent | undefined> {
    const file = isLocal(transport) && status === 'sent' ? await transport.read(messageId) : undefined;
    if (!file) return undefined;
    const { text, html } = await PostalMime.parse(file);
    return { text: text ?? '', html: html ?? '' };
  }

  return {
    /** Whether mails wait as files, because no mail server is set. */
    isLocal: isLocal(transport),

    async list(
      caller: Caller,
      { cursor, limit }: { cursor?: string | undefined; limit: number },
    ): Promise<{ mails: Mail[]; nextCursor?: string }> {
      caller.must('admin:tenant:read');
      const position = cursor ? cursors.of('mails').read(caller.tenantId, cursor) : undefined;
      if (position && position.length !== 2) {
        throw invalid('query.cursor', 'is not a cursor of this list', 'the nextCursor of the page before');
      }
      const before = position && { at: new Date(position[0]!), id: position[1]! };
      const found = await store.page(caller.tenantId, before, limit + 1);
      const page = found.slice(0, limit);
      const last = page.at(-1);
      return {
        mails: page,
        ...(found.length > limit &&
          last && { nextCursor: cursors.of('mails').write(caller.tenantId, [last.createdAt.toISOString(), last.id]) }),
      };
    },

    /** A link that signs somebody in is nobody else's: of such mails only the envelope is shown. */
    async get(caller: Caller, id: string): Promise<{ mail: Mail; content: MailContent | undefined }> {
      caller.must('admin:tenant:read');
      const mail = await store.byId(caller.tenantId, id);
      if (!mail) throw missing('mail');
      return { mail, content: isSecretMail(mail.template) ? undefined : await contentOf(mail) };
    },

    /** How it stands with the mails of everybody. */
    pulse: (since: Date): Promise<MailPulse> => store.pulse(since),

    /** For whoever sits at the machine itself. */
    newest: (limit: number): Promise<Mail[]> => store.newest(limit),
    async read(id: string): Promise<{ mail: Mail; content: MailContent } | undefined> {
      const mail = await store.byId('any', id);
      const content = mail && (await contentOf(mail));
      return content && { mail, content };
    },
  };
}

export type MailListing = ReturnType<typeof mailListing>;
