import { type Kysely, sql } from 'kysely';
import { newId } from '#platform/ids.ts';

export type Month = {
  tenantId: string;
  departments: readonly string[];
  staff: readonly string[];
  from: Date;
  to: Date;
  conversations: number;
  seed: number;
};

/** The same numbers for the same seed (mulberry32), so that a month that fails can be made again. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Row = Record<string, unknown>;

async function insert(database: Kysely<unknown>, table: string, rows: readonly Row[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 2000) {
    const part = rows.slice(at, at + 2000);
    const columns = sql.raw(Object.keys(part[0] ?? {}).join(', '));
    await sql`insert into ${sql.table(table)} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(part)}::jsonb)`.execute(
      database,
    );
  }
}

/**
 * A desk's month as it could have been: conversations of all kinds, written past the product, as raw rows alone. Also
 * such as must not count: spam, threads that were merged away, silent ones, notes.
 */
export async function writeMonth(database: Kysely<unknown>, month: Month): Promise<void> {
  const { tenantId, departments, staff } = month;
  const random = dice(month.seed);
  const upTo = (most: number) => Math.floor(random() * most);
  const one = <Value>(of: readonly Value[]): Value => of[upTo(of.length)]!;
  const visitorId = newId();
  await insert(database, 'visitors', [
    {
      ...{ id: visitorId, tenant_id: tenantId, metadata: {}, is_verified: false },
      ...{ created_at: month.from, last_seen_at: month.from },
    },
  ]);
  const tables: Record<'conversations' | 'messages' | 'ratings' | 'calls', Row[]> = {
    conversations: [],
    messages: [],
    ratings: [],
    calls: [],
  };
  for (let made = 0; made < month.conversations; made += 1) {
    const id = newId();
    const createdAt = month.from.getTime() + upTo(month.to.getTime() - month.from.getTime());
    const assigned = random() < 0.6 ? one(staff) : null;
    const kind = random();
    let at = createdAt;
    let seq = 0;
    let visitorSeq = 0;
    const line = (senderType: string, more: { staffId?: string | null; type?: string; event?: string } = {}) => {
      at += 1 + upTo(random() < 0.1 ? 7_200_000 : 240_000);
      seq += 1;
      const isNote = more.type === 'note';
      if (!isNote) visitorSeq += 1;
      tables.messages.push({
        ...{ id: newId(), tenant_id: tenantId, conversation_id: id, seq, visitor_seq: isNote ? null : visitorSeq },
        ...{ sender_type: senderType, sender_staff_id: more.staffId ?? null, sender_key: more.staffId ?? senderType },
        ...{ message_type: more.type ?? (senderType === 'system' ? 'system' : 'text'), body: 'x' },
        ...{ metadata: more.event ? { event: more.event } : {}, sent_at: new Date(at) },
      });
      return at;
    };
    const isSilent = kind < 0.03;
    const isHandedOver = !isSilent && random() < 0.3;
    let handoffAt: number | null = null;
    if (isSilent) line('system', { event: 'greeted' });
    else {
      const exchanges = 1 + upTo(5);
      for (let round = 0; round < exchanges; round += 1) {
        line('visitor');
        if (random() < 0.7) line('ai');
        if (isHandedOver && handoffAt === null && random() < 0.5) {
          handoffAt = line('system', { event: 'handoff_requested' });
        }
        if (assigned && random() < 0.8) line('agent', { staffId: random() < 0.85 ? assigned : one(staff) });
        if (random() < 0.1 && assigned) line('agent', { staffId: assigned, type: 'note' });
      }
    }
    const status = one(['open', 'pending', 'snoozed', 'resolved', 'closed', 'closed', 'resolved'] as const);
    const hasEnded = status === 'resolved' || status === 'closed';
    const endedAt = hasEnded && random() < 0.9 ? line('system', { event: status }) : null;
    const isRated = status === 'closed' && random() < 0.5;
    const ratedAt = at + upTo(3_600_000);
    tables.conversations.push({
      ...{ id, tenant_id: tenantId, visitor_id: visitorId, channel: random() < 0.15 ? 'voice' : 'chat', status },
      ...{ department_id: random() < 0.9 ? one(departments) : null, assigned_staff_id: assigned, metadata: {} },
      ...{ priority: 'medium', assistant_state: 'off', last_seq: seq, last_visitor_seq: visitorSeq },
      handoff_requested_at: handoffAt === null ? null : new Date(handoffAt),
      handoff_reason: handoffAt === null ? null : 'asked',
      last_message_at: new Date(at),
      created_at: new Date(createdAt),
      updated_at: new Date(at),
      closed_at: status === 'closed' ? new Date(endedAt ?? at) : null,
      spam_at: kind > 0.97 ? new Date(at) : null,
    });
    const ended = random() < 0.8 ? one(['ended', 'missed', 'failed'] as const) : undefined;
    if (random() < 0.25 && ended) {
      const isAnswered = ended === 'ended';
      const startedAt = at + upTo(3_600_000);
      const seconds = upTo(900);
      tables.calls.push({
        ...{
          id: newId(),
          tenant_id: tenantId,
          conversation_id: id,
          visitor_id: visitorId,
          type: 'audio',
          metadata: {},
        },
        ...{ direction: random() < 0.8 ? 'inbound' : 'outbound', status: ended },
        staff_id: isAnswered ? one(staff) : null,
        ...{ started_at: new Date(startedAt), rings_until: new Date(startedAt + 45_000) },
        answered_at: isAnswered ? new Date(startedAt + 5000) : null,
        ended_at: new Date(startedAt + 5000 + seconds * 1000),
        duration_seconds: isAnswered ? seconds : null,
        ...{ created_at: new Date(startedAt), updated_at: new Date(startedAt) },
      });
    }
    if (isRated) {
      tables.ratings.push({
        ...{ id: newId(), tenant_id: tenantId, conversation_id: id, asked_at: new Date(at), staff_id: assigned },
        ...{ score: 1 + upTo(5), created_at: new Date(ratedAt) },
      });
    }
  }
  // `number` is the database's own to give.
  for (const row of tables.conversations) row['number'] = Number.parseInt(String(row['id']).slice(24), 16);
  const { number: _number, priority_rank: _rank, ...shape } = tables.conversations[0] ?? {};
  await insert(
    database,
    'conversations',
    tables.conversations.map((row) => Object.fromEntries(Object.keys(shape).map((name) => [name, row[name]]))),
  );
  await insert(database, 'messages', tables.messages);
  await insert(database, 'ratings', tables.ratings);
  await insert(database, 'call_sessions', tables.calls);
  await sql`
    update conversations c set merged_into = (
      select other.id from conversations other where other.tenant_id = c.tenant_id and other.id <> c.id limit 1)
    where c.tenant_id = ${tenantId} and c.status = 'closed'
      and c.id in (select id from conversations where tenant_id = ${tenantId} and status = 'closed' order by id limit 5)`.execute(
    database,
  );
}
