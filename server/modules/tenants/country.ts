import type { Kysely } from 'kysely';
import type { Caller, OnRecord } from '#modules/identity/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { TenantTables } from './tenants.tables.ts';

/** ISO 3166 codes by IANA time zone: where a tenant that named no country is most probably at home. */
const countries: Readonly<Record<string, string>> = {
  'Europe/Berlin': 'DE',
  'Europe/Busingen': 'DE',
  'Europe/Vienna': 'AT',
  'Europe/Zurich': 'CH',
  'Europe/Vaduz': 'LI',
  'Europe/Luxembourg': 'LU',
  'Europe/Brussels': 'BE',
  'Europe/Amsterdam': 'NL',
  'Europe/Paris': 'FR',
  'Europe/Monaco': 'MC',
  'Europe/London': 'GB',
  'Europe/Dublin': 'IE',
  'Europe/Lisbon': 'PT',
  'Europe/Madrid': 'ES',
  'Europe/Andorra': 'AD',
  'Europe/Rome': 'IT',
  'Europe/Malta': 'MT',
  'Europe/Copenhagen': 'DK',
  'Europe/Oslo': 'NO',
  'Europe/Stockholm': 'SE',
  'Europe/Helsinki': 'FI',
  'Atlantic/Reykjavik': 'IS',
  'Europe/Tallinn': 'EE',
  'Europe/Riga': 'LV',
  'Europe/Vilnius': 'LT',
  'Europe/Warsaw': 'PL',
  'Europe/Prague': 'CZ',
  'Europe/Bratislava': 'SK',
  'Europe/Budapest': 'HU',
  'Europe/Ljubljana': 'SI',
  'Europe/Zagreb': 'HR',
  'Europe/Sarajevo': 'BA',
  'Europe/Belgrade': 'RS',
  'Europe/Skopje': 'MK',
  'Europe/Tirane': 'AL',
  'Europe/Athens': 'GR',
  'Europe/Sofia': 'BG',
  'Europe/Bucharest': 'RO',
  'Europe/Kyiv': 'UA',
  'Europe/Kiev': 'UA',
  'Europe/Istanbul': 'TR',
  'Asia/Nicosia': 'CY',
  'America/New_York': 'US',
  'America/Chicago': 'US',
  'America/Denver': 'US',
  'America/Phoenix': 'US',
  'America/Los_Angeles': 'US',
  'America/Anchorage': 'US',
  'Pacific/Honolulu': 'US',
  'America/Toronto': 'CA',
  'America/Vancouver': 'CA',
  'America/Mexico_City': 'MX',
  'America/Sao_Paulo': 'BR',
  'America/Argentina/Buenos_Aires': 'AR',
  'America/Santiago': 'CL',
  'America/Bogota': 'CO',
  'Asia/Dubai': 'AE',
  'Asia/Jerusalem': 'IL',
  'Asia/Kolkata': 'IN',
  'Asia/Singapore': 'SG',
  'Asia/Hong_Kong': 'HK',
  'Asia/Tokyo': 'JP',
  'Australia/Sydney': 'AU',
  'Australia/Melbourne': 'AU',
  'Australia/Brisbane': 'AU',
  'Australia/Perth': 'AU',
  'Pacific/Auckland': 'NZ',
  'Africa/Johannesburg': 'ZA',
};

type Located = { country: string | null; timeZone: string };
type Needs = {
  database: Kysely<unknown>;
  audit: OnRecord;
  clock: Clock;
  tenantOf(tenantId: string): Promise<Located | undefined>;
  changed(tenantId: string): void;
};

/** Whose telephone numbers need no country in front of them. */
export const tenantCountry = ({ database, audit, clock, tenantOf, changed }: Needs) => ({
  /** The one a tenant named, else that of its time zone; undefined where neither tells. */
  async countryOf(tenantId: string): Promise<string | undefined> {
    const tenant = await tenantOf(tenantId);
    return tenant && (tenant.country ?? countries[tenant.timeZone]);
  },

  async setCountry(caller: Caller, country: string | null): Promise<void> {
    caller.must('admin:tenant:write');
    await database.transaction().execute(async (transaction) => {
      await transaction
        .withTables<TenantTables>()
        .updateTable('tenants')
        .set({ country, updated_at: clock.now() })
        .where('id', '=', caller.tenantId)
        .execute();
      await audit.record(transaction, caller, { action: 'tenant.updated', details: { fields: ['country'] } });
    });
    changed(caller.tenantId);
  },
});
