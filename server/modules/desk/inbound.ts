import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Attachments, Conversations } from '#modules/conversations/index.ts';
import { makeCaller } from '#modules/identity/index.ts';
import type { Mails } from '#modules/mails/index.ts';
import type { Tickets } from '#modules/tickets/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { Limits } from '#platform/limits.ts';
import type { Log } from '#platform/log.ts';
import type { Outbox } from '#platform/outbox.ts';
import { isRefusal, Refusal } from '#platform/refusal.ts';
import { tenantOfSubject } from './addressees.store.ts';
import { type InboundMail, readMail } from './inbound-mail.ts';
import type { MailAddresses, MailSubject } from './mail-addresses.ts';
import { mailedStore } from './mailed.store.ts';
import { keepMailedFiles } from './mailed-files.ts';

export type InboundOutcome = 'taken' | 'repeated' | 'ignored' | 'bounced';

const BODY_CHARACTERS = 8000;
const MAILS_AN_HOUR = 20;

type Needs = {
  database: Kysely<unknown>;
  outbox: Outbox;
  conversations: Pick<Conversations, 'view' | 'send' | 'reopenForVisitor'>;
  attachments: Pick<Attachments, 'upload'>;
  tickets: Pick<Tickets, 'addByMail' | 'byId'>;
  mails: Pick<Mails, 'bounced'>;
  addresses: MailAddresses;
  /** The address that our own mails come from. */
  ownAddress: string;
  limits: Limits;
  clock: Clock;
  log: Log;
};

const unknownAddress = () =>
  new Refusal('missing', 'mail_address_unknown', 'No conversation takes mail at this address.');

const ticketClosed = () => new Refusal('conflict', 'ticket_closed', 'This ticket is closed. Write to us anew.');

/** The words of a mail, and the names of files that were not kept. */
function bodyOf({ text }: InboundMail, refused: readonly string[]): string {
  const files = refused.length > 0 ? `[${refused.join(', ')}]` : '';
  const room = BODY_CHARACTERS - files.length - 3;
  const words = text.length > room ? `${text.slice(0, room - 1)}…` : text;
  return [words, files].filter(Boolean).join('\n\n');
}

const isEmpty = ({ text, attachments }: InboundMail) => text === '' && attachments.length === 0;

/** A mail to one of our addresses becomes what its writer means: a message, an entry of a ticket, a report. */
export function inbound(needs: Needs) {
  const { database, outbox, conversations, attachments, tickets, mails, addresses, ownAddress, limits, clock, log } =
    needs;

  async function toConversation(tenantId: string, id: string, mail: InboundMail, key: string): Promise<void> {
    const view = await conversations.view(tenantId, id);
    if (!view) throw unknownAddress();
    const visitor = makeCaller(tenantId, { kind: 'visitor', visitorId: view.visitorId }, []);
    const say = async () => {
      const refused = await keepMailedFiles(
        attachments,
        { caller: visitor, conversationId: id, key },
        mail.attachments,
      );
      const body = bodyOf(mail, refused);
      if (body === '') return;
      await conversations.send(visitor, id, {
        body,
        clientMessageId: `mail-${key.slice(0, 40)}`,
        metadata: { by: 'mail' },
      });
    };
    try {
      await say();
    } catch (error) {
      if (!isRefusal(error) || error.code !== 'conversation_closed') throw error;
      await conversations.reopenForVisitor(tenantId, id);
      await say();
    }
  }

  async function toTicket(tenantId: string, id: string, mail: InboundMail, messageId: string, key: string) {
    const names = mail.attachments.flatMap(({ filename }) => (filename ? [filename.slice(0, 80)] : []));
    const isNew = await database.transaction().execute(async (transaction) => {
      if (!(await mailedStore(transaction).take(tenantId, messageId, clock.now()))) return false;
      if (!(await tickets.addByMail(transaction, tenantId, id, bodyOf(mail, names)))) throw ticketClosed();
      return true;
    });
    outbox.wake();
    const ticket = isNew ? await tickets.byId(tenantId, id) : undefined;
    if (ticket?.conversationId) await toConversation(tenantId, ticket.conversationId, mail, key);
  }

  const subjectOf = ({ receivers }: InboundMail): MailSubject => {
    for (const receiver of receivers) {
      const subject = addresses.readAddress(receiver);
      if (subject) return subject;
    }
    throw unknownAddress();
  };

  return {
    /** Whether mail may come in by this address at all: asked before a mail is taken. */
    isAddress: (address: string): boolean => addresses.readAddress(address) !== undefined,

    async receive(
      raw: Uint8Array,
      envelope: { from?: string | undefined; to?: string[] } = {},
    ): Promise<InboundOutcome> {
      const mail = await readMail(raw, envelope);
      const subject = subjectOf(mail);
      if (subject.kind === 'bounce') return (await mails.bounced(subject.id)) ? 'bounced' : 'ignored';
      if (subject.kind === 'stop') throw unknownAddress();
      const tenantId = await tenantOfSubject(database, subject);
      if (!tenantId) throw unknownAddress();
      if (mail.isAutomatic || mail.from === ownAddress || addresses.readAddress(mail.from) || isEmpty(mail)) {
        log.info('a mail was ignored', { tenantId, reason: mail.isAutomatic ? 'automatic' : 'empty or own' });
        return 'ignored';
      }
      // A mail without an id is known by what it says.
      const messageId = mail.messageId ?? createHash('sha256').update(raw).digest('hex');
      const key = createHash('sha256').update(`${subject.id} ${messageId}`).digest('hex');
      const store = mailedStore(database);
      if (await store.wasTaken(tenantId, messageId)) return 'repeated';
      await limits.take('mails', subject.id, MAILS_AN_HOUR, 3600);
      if (subject.kind === 'ticket') await toTicket(tenantId, subject.id, mail, messageId, key);
      else {
        await toConversation(tenantId, subject.id, mail, key);
        if (mail.messageId) await store.cameIn(tenantId, subject.id, mail.messageId);
        await store.take(tenantId, messageId, clock.now());
      }
      return 'taken';
    },
  };
}
