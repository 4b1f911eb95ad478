import type { ColumnType, Generated } from 'kysely';

type Time = ColumnType<Date, Date | undefined, Date>;
type MaybeTime = ColumnType<Date | null, Date | null | undefined, Date | null>;

export type CredentialKind = 'server' | 'echocall';
export type CredentialMode = 'live' | 'test';

export type CredentialTables = {
  credentials: {
    id: string;
    number: Generated<number>;
    tenant_id: string | null;
    reseller_id: string | null;
    kind: CredentialKind;
    mode: CredentialMode;
    name: string;
    scopes: string[];
    secret_hash: Buffer;
    secret_preview: string;
    is_active: Generated<boolean>;
    last_used_at: MaybeTime;
    created_at: Time;
    updated_at: Time;
  };
};
