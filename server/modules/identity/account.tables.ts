import type { ColumnType } from 'kysely';
import type { StaffRole } from './caller.ts';

type Time = ColumnType<Date, Date | undefined, Date>;
type MaybeTime = ColumnType<Date | null, Date | null | undefined, Date | null>;

export type Language = 'de' | 'en';
export type LinkPurpose = 'confirm_email' | 'change_email' | 'reset_password' | 'operator_invitation';

export type AccountTables = {
  account_links: {
    id: string;
    /** Null for operators, and only for them. */
    tenant_id: string | null;
    purpose: LinkPurpose;
    subject_kind: 'staff' | 'owner' | 'operator';
    subject_id: string;
    email: string;
    token_hash: Buffer;
    created_at: Time;
    expires_at: Date;
  };
  invitations: {
    id: string;
    tenant_id: string;
    email: string;
    name: string | null;
    role: StaffRole;
    language: Language;
    invited_by_name: string | null;
    token_hash: Buffer;
    created_at: Time;
    sent_at: Date;
    expires_at: Date;
    accepted_at: MaybeTime;
    revoked_at: MaybeTime;
  };
  invitation_departments: { tenant_id: string; invitation_id: string; department_id: string };
  second_factors: {
    /** Null for operators, and only for them. */
    tenant_id: string | null;
    subject_kind: 'staff' | 'owner' | 'operator';
    subject_id: string;
    secret_sealed: string;
    confirmed_at: MaybeTime;
    last_step: ColumnType<number, number | undefined, number>;
    created_at: Time;
  };
  recovery_codes: {
    tenant_id: string | null;
    subject_kind: 'staff' | 'owner' | 'operator';
    subject_id: string;
    code_hash: Buffer;
  };
  registration_tickets: {
    token_hash: Buffer;
    google_subject: string;
    email: string;
    name: string | null;
    expires_at: Date;
  };
};
