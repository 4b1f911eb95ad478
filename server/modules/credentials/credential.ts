import type { CredentialKind, CredentialMode } from './credentials.tables.ts';

export type Credential = {
  id: string;
  number: number;
  tenantId: string | null;
  resellerId: string | null;
  kind: CredentialKind;
  mode: CredentialMode;
  name: string;
  scopes: string[];
  secretPreview: string;
  isActive: boolean;
  lastUsedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
};

export type CredentialRow = {
  id: string;
  number: number;
  tenant_id: string | null;
  reseller_id: string | null;
  kind: CredentialKind;
  mode: CredentialMode;
  name: string;
  scopes: string[];
  secret_preview: string;
  is_active: boolean;
  last_used_at: Date | null;
  created_at: Date;
  updated_at: Date;
};

export const toCredential = (row: CredentialRow): Credential => ({
  id: row.id,
  number: Number(row.number),
  tenantId: row.tenant_id,
  resellerId: row.reseller_id,
  kind: row.kind,
  mode: row.mode,
  name: row.name,
  scopes: row.scopes,
  secretPreview: row.secret_preview,
  isActive: row.is_active,
  lastUsedAt: row.last_used_at,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});
