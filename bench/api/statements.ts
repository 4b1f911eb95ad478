/**
 * What the product's server asks of PostgreSQL for these requests, word for word (statements.test.ts compares them), so
 * that the denominator asks the same. The tenant's own row is not among them: the product reads it once in five seconds.
 */
export const statements = {
  keyOf: `select "id", "tenant_id", "scopes" from "credentials"
    where "secret_hash" = $1 and "kind" = $2 and "is_active" = $3`,
  contact: 'select * from "contacts" where "tenant_id" = $1 and "id" = $2',
  count: 'select count(*)::int as "count" from "contacts" where "tenant_id" = $1',
  page: `select * from "contacts" where "tenant_id" = $1 order by "created_at" desc, "id" desc limit $2 offset $3`,
  begin: 'begin',
  hold: 'select pg_advisory_xact_lock(hashtextextended($1, 0))',
  named: `select * from contacts where tenant_id = $1 and id in (
      select id from contacts where tenant_id = $2 and external_id = $3
      union select id from contacts where tenant_id = $4 and phone = $5
      union select id from contacts where tenant_id = $6 and email = $7
      union select contact_id from contact_aliases where tenant_id = $8 and kind = 'externalId' and value = $9
      union select contact_id from contact_aliases where tenant_id = $10 and kind = 'phone' and value = $11
      union select contact_id from contact_aliases where tenant_id = $12 and kind = 'email' and value = $13
    )`,
  add: `insert into "contacts" ("external_id", "name", "phone", "email", "company", "tags", "notes", "search", "id",
      "tenant_id", "source", "created_at", "updated_at")
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning *`,
  record: 'insert into outbox (id, tenant_id, type, data) values ($1, $2, $3, $4::jsonb)',
  commit: 'commit',
} as const;

export type StatementName = keyof typeof statements;

export const asked: Record<'one' | 'page' | 'written', StatementName[]> = {
  one: ['keyOf', 'contact'],
  page: ['keyOf', 'count', 'page'],
  written: ['keyOf', 'begin', 'hold', 'named', 'add', 'record', 'commit'],
};
