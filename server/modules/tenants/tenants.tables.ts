import type { ColumnType, Generated } from 'kysely';
import type { StoredWidget } from './widget-settings.ts';

export type Branding = {
  displayName?: string;
  primaryColor?: string;
  logoUrl?: string;
  /** By language. */
  greeting?: Record<string, string>;
  suggestions?: Record<string, string[]>;
  position?: 'bottom-right' | 'bottom-left';
  languages?: string[];
};

type Time = ColumnType<Date, Date | undefined, Date>;

export type TenantTables = {
  tenants: {
    id: string;
    number: Generated<number>;
    slug: string;
    name: string;
    company_name: string | null;
    email: string;
    phone: string | null;
    time_zone: Generated<string>;
    country: string | null;
    default_language: Generated<string>;
    is_active: Generated<boolean>;
    is_sample: Generated<boolean>;
    test_of: string | null;
    reseller_id: string | null;
    plan_id: string;
    public_key: string;
    branding: ColumnType<Branding, string, string>;
    widget: ColumnType<StoredWidget, string | undefined, string>;
    created_at: Time;
    updated_at: Time;
  };
  tenant_domains: { tenant_id: string; domain: string; created_at: Time };
  tenant_services: { tenant_id: string; service: string; is_enabled: boolean };
  opening_hours: { tenant_id: string; weekday: number; opens_at: string; closes_at: string };
  widget_sites: { tenant_id: string; origin: string; first_seen_at: Time; last_seen_at: Time };
  holidays: { tenant_id: string; day: string; name: string };
};
