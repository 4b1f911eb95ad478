import type { Kysely } from 'kysely';
import type { Conversations } from '#modules/conversations/index.ts';
import type { Caller } from '#modules/identity/index.ts';
import type { ServiceCapability } from '#modules/tenants/index.ts';
import type { Clock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import type { DomainEvent } from '#platform/outbox.ts';
import { invalid, Refusal } from '#platform/refusal.ts';
import { hashSecret, randomToken } from '#platform/secrets.ts';
import type { CallService, CallTables } from './calls.tables.ts';
import { conversationsEndedBy } from './ended-conversations.ts';

/** Long enough to find the telephone, short enough not to lie about. */
const LINK_SECONDS = 900;
/** A link that is over says so this long; then nobody knows it any more. */
const REMEMBERED_MS = 7 * 86_400_000;
const METADATA_BYTES = 16_384;
const PREFIX = 'swc_';

export type CallLink = { token: string; service: CallService; expiresAt: Date };
/** `closed`: its conversation is over, and it with it. */
export type LinkState = 'open' | 'used' | 'closed' | 'expired';
export type FoundLink = {
  tenantId: string;
  conversationId: string;
  /** The call that it opened. */
  callId: string | null;
  metadata: Record<string, unknown>;
  service: CallService;
  state: LinkState;
  expiresAt: Date;
  /** Undefined where the call can begin; else why it cannot, as the services say it. */
  obstacle: Pick<ServiceCapability, 'status' | 'reason'> | undefined;
};

type Needs = {
  database: Kysely<unknown>;
  conversations: Pick<Conversations, 'get' | 'view'>;
  services(tenantId: string): Promise<ServiceCapability[]>;
  clock: Clock;
};

const spentRefusal = () =>
  new Refusal('conflict', 'call_link_spent', 'This call link was used already, or has expired.');

/** Links that open a call of a conversation, once each. Whether there are calls is said by the services alone. */
export function callLinks({ database, conversations, services, clock }: Needs) {
  const db = database.withTables<CallTables>();

  async function obstacleTo(tenantId: string, service: CallService): Promise<FoundLink['obstacle']> {
    const found = (await services(tenantId)).find(({ key }) => key === service);
    if (found?.allowed) return undefined;
    return { status: found?.status ?? 'not_configured', ...(found?.reason !== undefined && { reason: found.reason }) };
  }

  async function find(token: string): Promise<FoundLink | undefined> {
    if (!token.startsWith(PREFIX) || token.length > 100) return undefined;
    const row = await db
      .selectFrom('call_links')
      .selectAll()
      .where('token_hash', '=', hashSecret(token))
      .executeTakeFirst();
    if (!row) return undefined;
    const isClosed = (await conversations.view(row.tenant_id, row.conversation_id))?.status === 'closed';
    const unused = isClosed ? 'closed' : row.expires_at <= clock.now() ? 'expired' : 'open';
    return {
      tenantId: row.tenant_id,
      conversationId: row.conversation_id,
      callId: row.call_id,
      metadata: row.metadata,
      service: row.service,
      state: row.used_at ? 'used' : unused,
      expiresAt: row.expires_at,
      obstacle: await obstacleTo(row.tenant_id, row.service),
    };
  }

  async function mustBeOpen(token: string): Promise<FoundLink> {
    const link = await find(token);
    if (!link) throw new Refusal('missing', 'call_link_not_found', 'This call link does not exist.');
    if (link.obstacle) {
      throw new Refusal('forbidden', 'feature_not_available', 'Calls are not available in this workspace.', {
        facts: { service: link.service, status: link.obstacle.status },
      });
    }
    if (link.state !== 'open') throw spentRefusal();
    return link;
  }

  return {
    /** For the visitor of the conversation. The token is told here and never again. */
    async create(
      caller: Caller,
      conversationId: string,
      { service = 'voice_call', metadata = {} }: { service?: CallService; metadata?: Record<string, unknown> },
    ): Promise<CallLink> {
      const bytes = Buffer.byteLength(JSON.stringify(metadata));
      if (bytes > METADATA_BYTES) throw invalid('body.metadata', `takes ${bytes} bytes`, `at most ${METADATA_BYTES}`);
      const conversation = await conversations.get(caller, conversationId);
      if (conversation.status === 'closed') {
        throw new Refusal('conflict', 'conversation_closed', 'This conversation is closed. Open a new one first.');
      }
      const obstacle = await obstacleTo(caller.tenantId, service);
      if (obstacle) {
        throw new Refusal('forbidden', 'feature_not_available', 'Calls are not available in this workspace.', {
          facts: { service, status: obstacle.status },
        });
      }
      const token = randomToken(PREFIX);
      const expiresAt = new Date(clock.now().getTime() + LINK_SECONDS * 1000);
      await db
        .insertInto('call_links')
        .values({
          id: newId(),
          tenant_id: caller.tenantId,
          conversation_id: conversationId,
          service,
          token_hash: hashSecret(token),
          metadata: JSON.stringify(metadata),
          created_at: clock.now(),
          expires_at: expiresAt,
        })
        .execute();
      return { token, service, expiresAt };
    },

    /** To look at a link spends nothing: mail filters and previews do so too. Undefined: nobody's. */
    find,

    /** What the link is for, where a call can begin; else the refusal that says why not. */
    mustBeOpen,

    /** Spends the link for a call, within its transaction. Of several who try at once, one gets the call. */
    async spend(transaction: Kysely<unknown>, token: string, callId: string): Promise<void> {
      const spent = await transaction
        .withTables<CallTables>()
        .updateTable('call_links')
        .set({ used_at: clock.now(), call_id: callId })
        .where('token_hash', '=', hashSecret(token))
        .where('used_at', 'is', null)
        .where('expires_at', '>', clock.now())
        .returning('id')
        .executeTakeFirst();
      if (!spent) throw spentRefusal();
    },

    /** A link ends with its conversation for good, and with the visitor's welcome. */
    subscriber: {
      name: 'call links',
      async handle(transaction: Kysely<unknown>, events: DomainEvent[]): Promise<void> {
        for (const { tenantId, type, data } of events) {
          const ids = conversationsEndedBy(type, data);
          if (ids.length === 0) continue;
          await transaction
            .withTables<CallTables>()
            .updateTable('call_links')
            .set({ expires_at: clock.now() })
            .where('tenant_id', '=', tenantId)
            .where('conversation_id', 'in', ids)
            .where('used_at', 'is', null)
            .where('expires_at', '>', clock.now())
            .execute();
        }
      },
    },

    async removeExpired(): Promise<void> {
      const before = new Date(clock.now().getTime() - REMEMBERED_MS);
      await db.deleteFrom('call_links').where('expires_at', '<', before).execute();
    },
  };
}

export type CallLinks = ReturnType<typeof callLinks>;
