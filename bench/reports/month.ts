import type { House } from '../house.ts';

/** A month of work: so many conversations of so many messages each, by twenty people. */
export type Month = { conversations: number; messages: number };
export const MESSAGES_EACH = 20;
const PEOPLE = 20;
const DAYS = 29;

const uuidOf = (kind: string, number: string): string =>
  `('0190c0de-${kind}-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;

/** How the reports’ own reading is put off until all is there. */
async function withoutChecks(house: House, work: () => Promise<void>): Promise<void> {
  // What is put in here is whole: to look every reference up would double the time.
  await house.database.query('set session_replication_role = replica');
  try {
    await work();
  } finally {
    await house.database.query('reset session_replication_role');
  }
}

/** Put in by SQL, with the indexes of words made afterwards; then the product counts it as it counts what it finds on an update. */
export async function gather(house: House, { conversations }: Pick<Month, 'conversations'>): Promise<Month> {
  const { database, stage } = house;
  const { tenantId, departmentId } = stage.reported;
  const { rows: textIndexes } = await database.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
      from pg_index where indrelid = 'messages'::regclass and pg_get_indexdef(indexrelid) like '%USING gin%'`,
  );
  for (const { name } of textIndexes) await database.query(`drop index ${name}`);
  await withoutChecks(house, async () => {
    await database.query(
      `insert into staff (id, tenant_id, username, name, role, password_hash)
        select ${uuidOf('0019', 'n')}, $1, 'person-' || n, 'Person ' || n, 'agent', 'none' from generate_series(1, ${PEOPLE}) n`,
      [tenantId],
    );
    await database.query(`insert into visitors (id, tenant_id, name) values (${uuidOf('0119', '1')}, $1, 'Somebody')`, [
      tenantId,
    ]);
    await database.query(
      `insert into conversations (id, tenant_id, visitor_id, status, department_id, assigned_staff_id, last_seq,
          last_visitor_seq, last_message_at, last_message_preview, last_message_sender_type, created_at, closed_at)
        select ${uuidOf('0219', 'n')}, $1, ${uuidOf('0119', '1')}, status, $3, ${uuidOf('0019', `1 + n % ${PEOPLE}`)},
          ${MESSAGES_EACH}, ${MESSAGES_EACH}, at + interval '40 minutes', 'Danke', 'agent', at,
          case when status = 'closed' then at + interval '1 hour' end
        from generate_series(1, $2::int) n,
          lateral (select now() - interval '2 hours' - n * interval '${DAYS} days' / $2::int,
            case when n % 10 = 0 then 'open' when n % 10 < 4 then 'resolved' else 'closed' end) t(at, status)`,
      [tenantId, conversations, departmentId],
    );
    await database.query(
      `insert into messages (id, tenant_id, conversation_id, seq, visitor_seq, sender_type, sender_staff_id, sender_key,
          message_type, body, sent_at)
        select uuidv7(c.created_at + seq * interval '2 minutes' - now()), c.tenant_id, c.id, seq, seq,
          case when seq % 2 = 1 then 'visitor' else 'agent' end,
          case when seq % 2 = 0 then c.assigned_staff_id end, case when seq % 2 = 1 then 'visitor' else 'person' end,
          'text', 'Guten Tag, es geht um die Bestellung', c.created_at + seq * interval '2 minutes'
        from conversations c, generate_series(1, ${MESSAGES_EACH}) seq where c.tenant_id = $1 and c.last_seq = ${MESSAGES_EACH}`,
      [tenantId],
    );
  });
  for (const { definition } of textIndexes) await database.query(definition);
  for (const table of ['conversations', 'messages']) await database.query(`vacuum analyze ${table}`);
  await database.query(
    `insert into report_marks (tenant_id, conversation_id, is_old)
      select tenant_id, id, true from conversations where tenant_id = $1 order by created_at desc`,
    [tenantId],
  );
  return { conversations, messages: conversations * MESSAGES_EACH };
}

/** Lines of the long table, of another tenant: what the export reads, without what it was counted from. */
export async function writeLines(house: House, tenantId: string, lines: number): Promise<void> {
  const { database } = house;
  await withoutChecks(house, async () => {
    await database.query(
      `insert into report_conversations (tenant_id, conversation_id, number, channel, department_id, staff_id, status,
          started_at, ended_at, first_answer_seconds, first_person_answer_seconds, resolution_seconds, visitor_messages,
          staff_messages, ai_messages, is_handed_over, rating, counts, booked)
        select $1, ${uuidOf('0319', 'n')}, n, 'chat', null, null, 'closed', at, at + interval '1 hour', n % 300, n % 900,
          3600, 3, 2, 1, n % 5 = 0, case when n % 4 = 0 then 1 + n % 5 end, true, '[]'
        from generate_series(1, $2::int) n,
          lateral (select now() - interval '2 hours' - n * interval '${DAYS} days' / $2::int) t(at)`,
      [tenantId, lines],
    );
  });
  await database.query('vacuum analyze report_conversations');
}
