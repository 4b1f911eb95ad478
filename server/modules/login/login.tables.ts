import type { ColumnType, Generated } from 'kysely';

type Time = ColumnType<Date, Date | undefined, Date>;
type MaybeTime = ColumnType<Date | null, Date | null | undefined, Date | null>;

export type ApplicationType = 'confidential' | 'public';
export type ApplicationStatus = 'active' | 'revoked';

export type ApplicationColumns = {
  id: string;
  tenant_id: string;
  client_id: string;
  name: string;
  type: ApplicationType;
  status: Generated<ApplicationStatus>;
  secret_hash: Buffer | null;
  redirect_uris: string[];
  allowed_scopes: string[];
  require_pkce: boolean;
  last_used_at: MaybeTime;
  revoked_at: MaybeTime;
  created_at: Time;
  updated_at: Time;
};

export type LoginTables = {
  applications: ApplicationColumns;
  application_consents: {
    tenant_id: string;
    application_id: string;
    subject_kind: 'staff' | 'owner';
    subject_id: string;
    scopes: string[];
    /** The last time that something was allowed. */
    granted_at: Date;
    since: ColumnType<Date, Date, never>;
    last_used_at: MaybeTime;
  };
  login_payloads: {
    model: string;
    key_hash: Buffer;
    tenant_id: string | null;
    application_id: string | null;
    grant_id: string | null;
    uid: string | null;
    payload: ColumnType<Record<string, unknown>, string, string>;
    expires_at: Date;
    consumed_at: MaybeTime;
  };
  denied_tokens: { tenant_id: string; application_id: string; token_id: string; expires_at: Date };
  login_keys: {
    kid: string;
    private_sealed: string;
    public_jwk: ColumnType<Record<string, unknown>, string, string>;
    created_at: Date;
    signs_from: Date;
    published_until: MaybeTime;
  };
};
