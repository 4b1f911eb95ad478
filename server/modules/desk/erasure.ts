import { type Kysely, sql } from 'kysely';

/**
 * Of an erased contact the desk keeps what was written, and neither name nor address: not in tickets, not in mails.
 * Inside the transaction that erases, before its visitors are untied.
 */
export async function forgetAtDesk(transaction: Kysely<unknown>, tenantId: string, contactId: string): Promise<void> {
  const visitors = sql`select id from visitors where tenant_id = ${tenantId} and contact_id = ${contactId}`;
  const addresses = sql`
    select lower(email) from visitors where tenant_id = ${tenantId} and contact_id = ${contactId} and email is not null
    union select lower(email) from contacts where tenant_id = ${tenantId} and id = ${contactId} and email is not null
    union select requester_email from tickets where tenant_id = ${tenantId} and visitor_id in (${visitors}) and requester_email is not null`;
  await sql`delete from mails where tenant_id = ${tenantId} and lower(to_address) in (${addresses})`.execute(
    transaction,
  );
  await sql`delete from mail_stops where tenant_id = ${tenantId} and address in (${addresses})`.execute(transaction);
  await sql`
    update ticket_messages set author_name = null
    where tenant_id = ${tenantId} and author = 'visitor'
      and ticket_id in (select id from tickets where tenant_id = ${tenantId} and visitor_id in (${visitors}))`.execute(
    transaction,
  );
  await sql`
    update tickets set requester_name = null, requester_email = null
    where tenant_id = ${tenantId} and visitor_id in (${visitors})`.execute(transaction);
}
