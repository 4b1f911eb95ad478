import type { ColumnType, Generated } from 'kysely';

/** `manual`: people take conversations themselves. `automatic`: they are given to people in turn. */
export type RoutingMode = 'manual' | 'automatic';

export type RoutingTables = {
  routing_settings: {
    tenant_id: string;
    mode: RoutingMode;
    default_capacity: number;
    is_sticky: boolean;
    updated_at: Generated<ColumnType<Date, Date | undefined, Date>>;
  };
  staff_capacities: { tenant_id: string; staff_id: string; capacity: number };
};
