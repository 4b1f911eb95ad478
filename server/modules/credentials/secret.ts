import { hashSecret, randomToken } from '#platform/secrets.ts';
import type { CredentialKind, CredentialMode } from './credentials.tables.ts';

const prefixes: Record<CredentialKind, string> = { server: 'rn_sk', echocall: 'eck' };

export const patterns: Record<CredentialKind, RegExp> = {
  server: /^rn_sk_(?:live|test)_[0-9a-f]{64}$/,
  echocall: /^eck_(?:live|test)_[0-9a-f]{64}$/,
};

/** What tells keys apart: kind, mode, and the last four characters. */
export const previewOf = (kind: CredentialKind, mode: CredentialMode, end: string) =>
  `${prefixes[kind]}_${mode}_…${end.slice(-4)}`;

/** A new secret, and the columns that stand for it. */
export function newSecret(kind: CredentialKind, mode: CredentialMode) {
  const secret = randomToken(`${prefixes[kind]}_${mode}_`);
  return {
    secret,
    columns: { secret_hash: hashSecret(secret), secret_preview: previewOf(kind, mode, secret) },
  };
}
