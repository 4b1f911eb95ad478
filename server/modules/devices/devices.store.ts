import { type Kysely, sql } from 'kysely';
import { newId } from '#platform/ids.ts';
import type { PushProvider } from '#platform/push/index.ts';
import { type Device, type Holder, toDevice } from './device.ts';
import type { DeviceTables } from './devices.tables.ts';

export type NewDevice = Omit<Device, 'id' | 'visitorId' | 'staffId' | 'lastSeenAt' | 'createdAt' | 'updatedAt'> & {
  metadata: Record<string, unknown>;
};

const columnOf = (holder: Holder) =>
  'visitorId' in holder ? (['visitor_id', holder.visitorId] as const) : (['staff_id', holder.staffId] as const);

export function devicesStore(database: Kysely<unknown>) {
  const db = database.withTables<DeviceTables>();
  return {
    /** A token belongs to whoever registered it last: a telephone changes hands. */
    async put(holder: Holder, device: NewDevice, at: Date): Promise<Device> {
      const [column, id] = columnOf(holder);
      const facts = {
        visitor_id: null,
        staff_id: null,
        [column]: id,
        audience: device.audience,
        platform: device.platform,
        token_sealed: device.tokenSealed,
        device_id: device.deviceId,
        app_id: device.appId,
        external_id: device.externalId,
        call_mode: device.callMode,
        metadata: JSON.stringify(device.metadata),
        last_seen_at: at,
        updated_at: at,
      };
      const row = await db
        .insertInto('devices')
        .values({
          ...facts,
          id: newId(),
          tenant_id: device.tenantId,
          provider: device.provider,
          token_hash: device.tokenHash,
          created_at: at,
        })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'provider', 'token_hash']).doUpdateSet(facts))
        .returningAll()
        .executeTakeFirstOrThrow();
      return toDevice(row);
    },

    /** The device's earlier token, where it got a new one. */
    async removeOthers(device: Device, holder: Holder): Promise<void> {
      if (device.deviceId === null) return;
      await db
        .deleteFrom('devices')
        .where('tenant_id', '=', device.tenantId)
        .where(...ownedBy(holder))
        .where('provider', '=', device.provider)
        .where('device_id', '=', device.deviceId)
        .where('id', '<>', device.id)
        .execute();
    },

    /** The newest stay. */
    async keepNewest(tenantId: string, holder: Holder, most: number): Promise<void> {
      const [column, id] = columnOf(holder);
      await sql`
        delete from devices where tenant_id = ${tenantId} and id in (
          select id from devices where tenant_id = ${tenantId} and ${sql.ref(column)} = ${id}
          order by last_seen_at desc, id desc offset ${most})`.execute(database);
    },

    async remove(
      tenantId: string,
      holder: Holder,
      by: { provider: PushProvider; deviceId: string | undefined; tokenHash: Buffer | undefined },
    ): Promise<number> {
      let query = db
        .deleteFrom('devices')
        .where('tenant_id', '=', tenantId)
        .where(...ownedBy(holder))
        .where('provider', '=', by.provider);
      if (by.deviceId !== undefined) query = query.where('device_id', '=', by.deviceId);
      if (by.tokenHash !== undefined) query = query.where('token_hash', '=', by.tokenHash);
      return Number((await query.executeTakeFirst()).numDeletedRows);
    },

    async byId(tenantId: string, id: string): Promise<Device | undefined> {
      const row = await db
        .selectFrom('devices')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .executeTakeFirst();
      return row && toDevice(row);
    },

    async ofVisitor(tenantId: string, visitorId: string): Promise<Device[]> {
      const rows = await db
        .selectFrom('devices')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('visitor_id', '=', visitorId)
        .orderBy('id')
        .execute();
      return rows.map(toDevice);
    },

    async ofStaff(tenantId: string, staffIds: readonly string[]): Promise<Device[]> {
      if (staffIds.length === 0) return [];
      const rows = await db
        .selectFrom('devices')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('staff_id', 'in', [...staffIds])
        .orderBy('id')
        .execute();
      return rows.map(toDevice);
    },

    /** The newest first: of one member of staff, or of all. */
    async pageOfStaff(
      tenantId: string,
      { staffId, before, limit }: { staffId?: string | undefined; before?: string | undefined; limit: number },
    ): Promise<Device[]> {
      let query = db
        .selectFrom('devices')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('staff_id', 'is not', null);
      if (staffId !== undefined) query = query.where('staff_id', '=', staffId);
      if (before !== undefined) query = query.where('id', '<', before);
      const rows = await query.orderBy('id', 'desc').limit(limit).execute();
      return rows.map(toDevice);
    },

    /** What is gone; undefined where nothing of the kind was there. */
    async removeOfStaff(tenantId: string, id: string, staffId: string | undefined): Promise<Device | undefined> {
      let query = db
        .deleteFrom('devices')
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .where('staff_id', 'is not', null);
      if (staffId !== undefined) query = query.where('staff_id', '=', staffId);
      const row = await query.returningAll().executeTakeFirst();
      return row && toDevice(row);
    },

    async staffWith(tenantId: string, providers: readonly PushProvider[]): Promise<ReadonlySet<string>> {
      if (providers.length === 0) return new Set();
      const rows = await db
        .selectFrom('devices')
        .select('staff_id')
        .distinct()
        .where('tenant_id', '=', tenantId)
        .where('staff_id', 'is not', null)
        .where('provider', 'in', [...providers])
        .execute();
      return new Set(rows.flatMap(({ staff_id }) => staff_id ?? []));
    },

    /** Only while it still has the token that was tried: the device may have got a new one meanwhile. */
    async removeDead({ tenantId, id, tokenHash }: Device): Promise<void> {
      await db
        .deleteFrom('devices')
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .where('token_hash', '=', tokenHash)
        .execute();
    },

    async forget(tenantId: string, visitorIds: readonly string[]): Promise<void> {
      if (visitorIds.length === 0) return;
      await db
        .deleteFrom('devices')
        .where('tenant_id', '=', tenantId)
        .where('visitor_id', 'in', [...visitorIds])
        .execute();
    },
  };
}

function ownedBy(holder: Holder): ['visitor_id' | 'staff_id', '=', string] {
  const [column, id] = columnOf(holder);
  return [column, '=', id];
}
