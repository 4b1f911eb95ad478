import type { House } from '../house.ts';

export const CONVERSATIONS = 100_000;
const VISITORS = 2000;
/** The newest have more than one message, and half of them are read as far as the third. */
const BUSY = 2000;
const BUSY_MESSAGES = 6;
const MINUTES_APART = 3;
/** A word of every message, and one of every thousandth. */
export const COMMON_WORD = 'Bestellung';
export const RARE_WORD = 'Lampenschirm';
const RARE_EVERY = 1000;
export const RARE_MESSAGES = CONVERSATIONS / RARE_EVERY;
/** Of forty conversations one is open, one pending, one snoozed; two of five of the others are resolved. */
const OPEN_EVERY = 40;
export const OPEN = CONVERSATIONS / OPEN_EVERY;

const uuidOf = (kind: string, number: string): string =>
  `('0190c0de-${kind}-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
/** A UUIDv7 whose time is the message's: the product sorts by time, and finds by either. */
const uuidAt = (at: string, number: string): string =>
  `(lpad(to_hex((extract(epoch from ${at}) * 1000)::bigint), 12, '0') || '7000' || lpad(to_hex(${number}), 16, '8'))::uuid`;

/**
 * A year of a busy desk, put in by SQL: the product would take half an hour. Indexes are made anew afterwards, which is
 * quicker than filling them row by row and leaves the same.
 */
export async function gather({ database, stage }: House): Promise<void> {
  const { tenantId, staffId } = stage.crowd;
  const { rows: textIndexes } = await database.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
      from pg_index where indrelid = 'messages'::regclass and pg_get_indexdef(indexrelid) like '%USING gin%'`,
  );
  for (const { name } of textIndexes) await database.query(`drop index ${name}`);
  // What is put in here is whole: to look every reference up would double the time.
  await database.query(`set session_replication_role = replica`);
  await database.query(
    `insert into visitors (id, tenant_id, name, email)
      select ${uuidOf('0001', 'n')}, $1, 'Person ' || n, 'person-' || n || '@example.com' from generate_series(1, $2::int) n`,
    [tenantId, VISITORS],
  );
  await database.query(
    `insert into conversations (id, tenant_id, visitor_id, status, priority, subject, language, last_seq,
        last_visitor_seq, last_message_at, last_message_preview, last_message_sender_type, created_at, closed_at)
      select ${uuidOf('0002', 'n')}, $1, ${uuidOf('0001', `1 + n % ${VISITORS}`)}, status,
        (array['low', 'medium', 'high', 'urgent'])[1 + n % 4], 'Anliegen ' || n, 'de', messages, messages,
        at, 'Guten Tag, es geht um meine ${COMMON_WORD} ' || n, 'visitor', at, case when status = 'closed' then at end
      from generate_series($2::int, 1, -1) n,
        lateral (select now() - n * interval '${MINUTES_APART} minutes', case when n <= ${BUSY} then ${BUSY_MESSAGES} else 1 end,
          case n % ${OPEN_EVERY} when 0 then 'open' when 1 then 'pending' when 2 then 'snoozed'
            else case when n % 5 < 2 then 'resolved' else 'closed' end end) t(at, messages, status)`,
    [tenantId, CONVERSATIONS],
  );
  await database.query(
    `insert into messages (id, tenant_id, conversation_id, seq, visitor_seq, sender_type, sender_key, message_type, body, sent_at)
      select ${uuidAt('at', `n * 10 + seq`)}, $1, ${uuidOf('0002', 'n')}, seq, seq, 'visitor', 'visitor', 'text',
        'Guten Tag, es geht um meine ${COMMON_WORD} ' || n || ': ' ||
          case when n % ${RARE_EVERY} = 0 and seq = 1 then 'der ${RARE_WORD}' else (array['die Lampe', 'das Kabel', 'der Schalter', 'die Rechnung', 'the delivery'])[1 + n % 5] end
          || ' ist noch nicht angekommen. Können Sie bitte nachsehen?', at
      from generate_series($2::int, 1, -1) n,
        generate_series(1, case when n <= ${BUSY} then ${BUSY_MESSAGES} else 1 end) seq,
        lateral (select now() - n * interval '${MINUTES_APART} minutes' + (seq - ${BUSY_MESSAGES}) * interval '1 second') t(at)`,
    [tenantId, CONVERSATIONS],
  );
  await database.query(
    `insert into receipts (tenant_id, conversation_id, participant, delivered_seq, read_seq)
      select $1, ${uuidOf('0002', 'n')}, $2, 3, 3 from generate_series(1, ${BUSY}, 2) n`,
    [tenantId, staffId],
  );
  await database.query('reset session_replication_role');
  for (const { definition } of textIndexes) await database.query(definition);
  for (const table of ['visitors', 'conversations', 'messages', 'receipts'])
    await database.query(`vacuum analyze ${table}`);
}
