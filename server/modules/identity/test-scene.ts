import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { heldClock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { openLog } from '#platform/log.ts';
import { outbox } from '#platform/outbox.ts';
import { testDatabase } from '#tests/database.ts';
import { type Caller, makeCaller, type StaffRole } from './caller.ts';
import { identity } from './identity.ts';
import type { OnRecord } from './record.ts';

export const PASSWORD = 'correct horse battery';
/** The least that argon2 takes: tests ask who gets in, not how long guessing lasts. */
const LIGHT = { memoryKib: 8, passes: 1 };
export const KEY = randomBytes(32);

/** An empty installation with a clock that stands still. For tests alone. */
export async function scene() {
  const { database, drop } = await testDatabase();
  const log = openLog({ level: 'silent' });
  const clock = heldClock(new Date('2026-05-04T10:00:00Z'));
  const installationId = newId();
  const recorded: { tenantId: string; action: string; actor: object; target?: object; details?: object }[] = [];
  const needs = {
    database: database.kysely,
    audit: {
      record: async (_: unknown, { tenantId, actor }: Caller, entry: Parameters<OnRecord['record']>[2]) =>
        void recorded.push({ tenantId, actor, ...entry }),
    },
    outbox: outbox({ database: database.kysely, log }),
    secrets: { derive: (purpose: string) => (purpose === 'tokens' ? KEY : Buffer.alloc(32, purpose)) },
    clock,
    log,
    installationId,
    passwordWork: LIGHT,
  };
  const people = identity(needs);
  const planId = newId();
  await sql`insert into plans (id, slug, name) values (${planId}, 'unlimited', 'Unlimited')`.execute(database.kysely);

  async function tenant() {
    const slug = `t-${randomBytes(6).toString('hex')}`;
    const id = newId();
    await sql`insert into tenants (id, slug, name, email, plan_id, public_key)
      values (${id}, ${slug}, ${slug}, ${`${slug}@example.com`}, ${planId}, ${`pk_${slug}`})`.execute(database.kysely);
    const department = await people.createDepartment({ tenantId: id, name: 'Sales', isDefault: true });
    return {
      id,
      department,
      /** What the tenant's own server holds. */
      server: makeCaller(id, { kind: 'server', credentialId: newId() }, [
        'server:agent-token:write',
        'server:admin-token:write',
        'server:visitor-context:write',
      ]),
      person: (username: string, role: StaffRole = 'agent', departmentIds = [department.id]) =>
        people.createStaff({
          tenantId: id,
          username,
          name: `Person ${username}`,
          role,
          password: PASSWORD,
          departmentIds,
        }),
      /** Who holds the account, with an address of this tenant's alone. */
      owner: (email = `owner@${slug}.example`) =>
        people.createOwner({ tenantId: id, email, name: 'Olga Owner', password: PASSWORD }),
      signIn: (username: string, password = PASSWORD, address?: string) =>
        people.workspaceLogin({ tenantId: id, username, password, address }),
      async events(type: string) {
        const { rows } = await sql<{ data: Record<string, unknown> }>`
          select data from outbox where tenant_id = ${id} and type = ${type} order by position`.execute(
          database.kysely,
        );
        return rows.map(({ data }) => data);
      },
    };
  }

  return { identity: people, needs, database: database.kysely, clock, installationId, tenant, recorded, drop };
}

export type Scene = Awaited<ReturnType<typeof scene>>;

/** For `assert.rejects`: a refusal of this kind and code. */
export const refusal = (kind: string, code: string) => ({ name: 'Refusal', kind, code });
