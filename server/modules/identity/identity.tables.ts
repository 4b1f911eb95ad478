import type { ColumnType, Generated } from 'kysely';
import type { OperatorRole, StaffRole } from './caller.ts';

type Time = ColumnType<Date, Date | undefined, Date>;
type MaybeTime = ColumnType<Date | null, Date | null | undefined, Date | null>;

export type PresenceStatus = 'available' | 'busy' | 'offline';

export type IdentityTables = {
  operators: {
    id: string;
    email: string;
    name: string;
    role: OperatorRole;
    password_hash: string;
    is_active: Generated<boolean>;
    has_one_time_password: Generated<boolean>;
    language: ColumnType<'de' | 'en' | null, 'de' | 'en' | null | undefined, 'de' | 'en'>;
    last_signed_in_at: MaybeTime;
    created_at: Time;
  };
  owners: {
    id: string;
    tenant_id: string;
    email: string;
    name: string;
    /** Null for who came by an identity provider and never set one. */
    password_hash: string | null;
    email_confirmed_at: MaybeTime;
    confirm_reminded_at: MaybeTime;
    language: Generated<'de' | 'en'>;
    google_subject: ColumnType<string | null, string | null | undefined, string | null>;
    created_at: Time;
  };
  departments: {
    id: string;
    tenant_id: string;
    name: string;
    is_default: Generated<boolean>;
    created_at: Time;
  };
  staff: {
    id: string;
    number: Generated<number>;
    tenant_id: string;
    username: string;
    name: string;
    email: string | null;
    email_confirmed_at: MaybeTime;
    role: StaffRole;
    password_hash: string;
    language: string | null;
    is_active: Generated<boolean>;
    presence: Generated<PresenceStatus>;
    online_until: MaybeTime;
    away_since: MaybeTime;
    last_activity_at: MaybeTime;
    created_at: Time;
    updated_at: Time;
  };
  staff_leases: { tenant_id: string; staff_id: string; holder: string; until: Date; is_idle: Generated<boolean> };
  staff_departments: { tenant_id: string; staff_id: string; department_id: string };
  sign_ins: {
    id: string;
    family_id: string;
    tenant_id: string | null;
    subject_kind: 'staff' | 'owner' | 'operator';
    subject_id: string;
    token_hash: Buffer;
    created_at: Time;
    expires_at: Time;
    rotated_at: MaybeTime;
    revoked_at: MaybeTime;
    began_at: Time;
    user_agent: ColumnType<string | null, string | null | undefined, string | null>;
    address: ColumnType<string | null, string | null | undefined, string | null>;
  };
  entry_tokens: {
    id: string;
    tenant_id: string;
    owner_id: string;
    staff_id: string;
    family_id: string;
    token_hash: Buffer;
    created_at: Time;
    expires_at: Date;
  };
  sign_in_failures: { bucket: string; failures: number; window_ends_at: Date };
};
