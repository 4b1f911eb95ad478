import { invalid } from '#platform/refusal.ts';
import type { CredentialKind } from './credentials.tables.ts';
import { scopesOfKind } from './scopes.ts';

export function readName(text: string): string {
  const name = text.trim();
  if (name.length > 0 && name.length <= 120) return name;
  throw invalid('name', 'has a wrong length', '1 to 120 characters long');
}

export function readScopes(kind: CredentialKind, scopes: readonly string[]): string[] {
  const known = scopesOfKind[kind];
  const unknown = scopes.find((scope) => !known.has(scope));
  if (unknown !== undefined) {
    throw invalid('scopes', `names the unknown scope ${unknown.slice(0, 80)}`, `of ${[...known].join(', ')}`);
  }
  if (scopes.length === 0) throw invalid('scopes', 'is empty', 'at least one scope');
  return [...new Set(scopes)];
}
