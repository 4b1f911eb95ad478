import type { Kysely } from 'kysely';
import type { Caller, OnRecord } from '#modules/identity/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { Cursors } from '#platform/cursors.ts';
import type { Push, PushProvider } from '#platform/push/index.ts';
import { invalid, missing, Refusal } from '#platform/refusal.ts';
import { hashSecret, type Secrets } from '#platform/secrets.ts';
import type { Device, Holder } from './device.ts';
import { deviceListing } from './device-listing.ts';
import { devicesStore } from './devices.store.ts';
import type { CallMode, DeviceAudience, DevicePlatform } from './devices.tables.ts';

export type Registration = {
  platform: DevicePlatform;
  provider?: PushProvider | undefined;
  token: string;
  deviceId?: string | undefined;
  appId?: string | undefined;
  audience?: DeviceAudience | undefined;
  externalId?: string | undefined;
  /** The key of the staff member, as their own token says it. */
  staffId?: string | undefined;
  callMode?: CallMode | undefined;
  metadata?: Record<string, unknown> | undefined;
};

type Needs = {
  database: Kysely<unknown>;
  secrets: Pick<Secrets, 'seal' | 'open'>;
  clock: Clock;
  cursors: Cursors;
  audit: OnRecord;
  push: Pick<Push, 'isOn'>;
};

const providers: readonly PushProvider[] = ['fcm', 'apns', 'apns_voip'];
/** Of one person; the ones used longest ago go. */
const MOST_DEVICES = 20;
const MOST = { token: 4096, name: 200, metadataBytes: 4096 };

export function checkText(where: string, value: string | undefined, most: number): void {
  if (value === undefined) return;
  if (value.trim() === '') throw invalid(where, 'is empty', 'left out, or a text');
  if (value.length > most) throw invalid(where, `has ${value.length} characters`, `at most ${most}`);
}

/** The token is bound to the row's tenant and hash: moved to another device's row it does not open. */
export const sealedAs = (tenantId: string, tokenHash: Buffer): string =>
  `${tenantId}:devices:${tokenHash.toString('hex')}`;

function holderOf({ actor }: Caller): Holder {
  if (actor.kind === 'visitor') return { visitorId: actor.visitorId };
  if (actor.kind === 'staff') return { staffId: actor.staffId };
  throw new Refusal('forbidden', 'device_without_person', 'A device belongs to a visitor or a member of staff.');
}

/** Whom it is for follows from the token; a visitor's may not pass for one of the staff. */
function audienceOf(holder: Holder, asked: DeviceAudience | undefined): DeviceAudience {
  const isOfStaff = asked === 'agent' || asked === 'admin';
  if ('staffId' in holder) return isOfStaff ? asked : 'agent';
  if (isOfStaff) throw new Refusal('forbidden', 'staff_only', `The audience ${asked} is for members of staff.`);
  return asked ?? 'visitor';
}

export function devices({ database, secrets, clock, cursors, audit, push }: Needs) {
  return {
    ...deviceListing({ database, cursors, audit }),

    /** Registers a token, or what is new of it. */
    async register(caller: Caller, input: Registration): Promise<Device> {
      const { tenantId } = caller;
      const holder = holderOf(caller);
      checkText('body.token', input.token, MOST.token);
      for (const name of ['deviceId', 'appId', 'externalId'] as const)
        checkText(`body.${name}`, input[name], MOST.name);
      const metadata = input.metadata ?? {};
      const bytes = Buffer.byteLength(JSON.stringify(metadata));
      if (bytes > MOST.metadataBytes) {
        throw invalid('body.metadata', `takes ${bytes} bytes`, `at most ${MOST.metadataBytes}`);
      }
      if (input.staffId !== undefined && !('staffId' in holder && holder.staffId === input.staffId)) {
        throw missing('staff');
      }
      const tokenHash = hashSecret(input.token);
      return database.transaction().execute(async (transaction) => {
        const store = devicesStore(transaction);
        const device = await store.put(
          holder,
          {
            tenantId,
            audience: audienceOf(holder, input.audience),
            platform: input.platform,
            provider: input.provider ?? 'fcm',
            tokenHash,
            tokenSealed: secrets.seal(input.token, sealedAs(tenantId, tokenHash)),
            deviceId: input.deviceId ?? null,
            appId: input.appId ?? null,
            externalId: input.externalId ?? null,
            callMode: input.callMode ?? 'basic',
            metadata,
          },
          clock.now(),
        );
        await store.removeOthers(device, holder);
        await store.keepNewest(tenantId, holder, MOST_DEVICES);
        return device;
      });
    },

    /** What devices can be sent to by. */
    providers: (): PushProvider[] => providers.filter(push.isOn),

    /** How many of one's own are registered no more. */
    async unregister(
      caller: Caller,
      { deviceId, token, provider = 'fcm' }: { deviceId?: string; token?: string; provider?: PushProvider },
    ): Promise<number> {
      if (deviceId === undefined && token === undefined) {
        throw invalid('body', 'names no device', 'an object with deviceId or token');
      }
      return devicesStore(database).remove(caller.tenantId, holderOf(caller), {
        provider,
        deviceId,
        tokenHash: token === undefined ? undefined : hashSecret(token),
      });
    },

    /** The members of staff who have one that something can be sent to. */
    ofPeople: (tenantId: string): Promise<ReadonlySet<string>> =>
      devicesStore(database).staffWith(tenantId, providers.filter(push.isOn)),

    /** Inside the transaction that erases. */
    forget: (transaction: Kysely<unknown>, tenantId: string, visitorIds: readonly string[]): Promise<void> =>
      devicesStore(transaction).forget(tenantId, visitorIds),
  };
}

export type Devices = ReturnType<typeof devices>;
