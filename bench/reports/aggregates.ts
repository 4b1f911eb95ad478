/** What the report's figures come down to where nothing was counted before: two passes over what was said and done. */
export type Span = { from: string; to: string };
export type Totals = { messages: number; conversations: number };

export const postgresSql = {
  messages: `select date_trunc('day', sent_at at time zone 'Europe/Berlin') as day, sender_staff_id, sender_type, count(*)::int as count
    from messages where tenant_id = $1 and sent_at >= $2 and sent_at < $3 group by 1, 2, 3`,
  conversations: `select date_trunc('day', created_at at time zone 'Europe/Berlin') as day, assigned_staff_id, status, count(*)::int as count
    from conversations where tenant_id = $1 and created_at >= $2 and created_at < $3 and last_seq > 0 group by 1, 2, 3`,
};

/** The same in DuckDB, which has one tenant's rows alone and a fixed hour where PostgreSQL has a time zone. */
export const duckSql = ({ from, to }: Span) => ({
  messages: `select date_trunc('day', sent_at + interval 1 hour) as day, sender_staff_id, sender_type, count(*)::int as count
    from messages where sent_at >= timestamp '${from}' and sent_at < timestamp '${to}' group by 1, 2, 3`,
  conversations: `select date_trunc('day', created_at + interval 1 hour) as day, assigned_staff_id, status, count(*)::int as count
    from conversations where created_at >= timestamp '${from}' and created_at < timestamp '${to}' group by 1, 2, 3`,
});

export const sum = (rows: readonly { count: number }[]): number => rows.reduce((all, { count }) => all + count, 0);

export const faultIn = (seen: Totals, expected: Totals): string | undefined =>
  seen.messages === expected.messages && seen.conversations === expected.conversations
    ? undefined
    : `${seen.messages} messages in ${seen.conversations} conversations, where there are ${expected.messages} in ${expected.conversations}`;
