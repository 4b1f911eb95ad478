import type { Selectable } from 'kysely';
import type { ApplicationColumns, ApplicationStatus, ApplicationType } from './login.tables.ts';
import type { AvailableScope } from './scopes.ts';

/** An OAuth client of a tenant. */
export type Application = {
  id: string;
  tenantId: string;
  clientId: string;
  name: string;
  type: ApplicationType;
  status: ApplicationStatus;
  hasSecret: boolean;
  redirectUris: string[];
  allowedScopes: AvailableScope[];
  requirePkce: boolean;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
};

export const toApplication = (row: Selectable<ApplicationColumns>): Application => ({
  id: row.id,
  tenantId: row.tenant_id,
  clientId: row.client_id,
  name: row.name,
  type: row.type,
  status: row.status,
  hasSecret: row.secret_hash !== null,
  redirectUris: row.redirect_uris,
  allowedScopes: row.allowed_scopes as AvailableScope[],
  requirePkce: row.require_pkce,
  lastUsedAt: row.last_used_at,
  revokedAt: row.revoked_at,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});
