import type { Kysely } from 'kysely';
import type { Conversations } from '#modules/conversations/index.ts';
import type { Caller } from '#modules/identity/index.ts';
import type { Mails } from '#modules/mails/index.ts';
import type { Tenants } from '#modules/tenants/index.ts';
import type { Limits } from '#platform/limits.ts';
import { checkMailAddress } from '#platform/mail/index.ts';
import { Refusal } from '#platform/refusal.ts';
import type { MailAddresses } from './mail-addresses.ts';
import { mailedStore } from './mailed.store.ts';
import { quoted, spoken } from './quoted.ts';
import { languageOf } from './unread-answers.ts';

const MOST_MESSAGES = 100;
const CHARACTERS = 4000;
const AN_HOUR = 3;
const A_DAY = 10;

type Needs = {
  database: Kysely<unknown>;
  conversations: Pick<Conversations, 'get' | 'messages'>;
  tenants: Pick<Tenants, 'byId'>;
  mails: Pick<Mails, 'send'>;
  limits: Limits;
  addresses: MailAddresses;
  publicUrl(): string;
};

/** Mails a conversation to its visitor. Throttled: anybody can type anybody's address. */
export function transcripts({ database, conversations, tenants, mails, limits, addresses, publicUrl }: Needs) {
  return async (caller: Caller, conversationId: string, email: string | undefined): Promise<void> => {
    const view = await conversations.get(caller, conversationId);
    const given = email ?? view.visitor.email;
    if (!given) {
      throw new Refusal('precondition', 'email_unknown', 'No e-mail address is known. Send one with the request.');
    }
    const address = checkMailAddress('body.email', given);
    const all = await conversations.messages(caller, conversationId, { limit: MOST_MESSAGES + 1 });
    const words = all.filter(spoken);
    if (words.length === 0) throw new Refusal('conflict', 'conversation_empty', 'Nothing has been said yet.');
    const tenant = await tenants.byId(caller.tenantId);
    await limits.take('transcripts', conversationId, AN_HOUR, 3600);
    await limits.take('transcripts by visitor', view.visitorId, A_DAY, 86_400);
    // Who wants no mails gets none, whoever asks for them; and nobody learns that by asking.
    if (await mailedStore(database).isStopped(caller.tenantId, address)) return;
    const stopUrl = view.visitor.email
      ? `${publicUrl()}/mail/stop?token=${addresses.token({ kind: 'stop', id: view.visitorId })}`
      : undefined;
    const language = languageOf(view.language ?? tenant?.defaultLanguage);
    await database.transaction().execute((transaction) =>
      mails.send(transaction, {
        tenantId: caller.tenantId,
        to: { address, name: view.visitor.name },
        language,
        template: 'transcript',
        values: {
          subject: view.subject,
          messages: quoted(words.slice(-MOST_MESSAGES), {
            language,
            timeZone: tenant?.timeZone ?? 'UTC',
            visitorName: view.visitor.name,
            characters: CHARACTERS,
          }),
          isShortened: all.length > MOST_MESSAGES,
        },
        ...(stopUrl && { threading: { unsubscribeUrl: stopUrl } }),
      }),
    );
  };
}
