import type { ColumnType, Generated } from 'kysely';
import type { ResetPeriod, ValueType } from './decision.ts';

type Config = ColumnType<Record<string, unknown> | null, string | null | undefined, string | null>;

export type PlanTables = {
  plans: {
    id: string;
    slug: string;
    name: string;
    sort_order: Generated<number>;
    is_active: Generated<boolean>;
    is_sample: Generated<boolean>;
    created_at: Generated<Date>;
  };
  plan_feature_keys: {
    feature_key: string;
    name: string;
    category: string;
    description: string;
    status: string;
    sort_order: number;
  };
  plan_quota_keys: {
    quota_key: string;
    name: string;
    unit: string;
    category: string;
    description: string;
    sort_order: number;
  };
  plan_features: { plan_id: string; feature_key: string; is_enabled: boolean; config: Config };
  plan_quotas: {
    plan_id: string;
    quota_key: string;
    value_type: ValueType;
    limit_value: ColumnType<number | null, number | null | undefined, number | null>;
    reset_period: ResetPeriod | null;
    config: Config;
  };
  plan_revision: { only_one: Generated<boolean>; revision: Generated<number>; changed_at: Generated<Date> };
  plan_usage: { tenant_id: string; quota_key: string; period: string; used: number };
};
