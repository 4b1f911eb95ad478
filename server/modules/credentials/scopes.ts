import type { CredentialKind } from './credentials.tables.ts';

export const serverScopes = [
  'server:health',
  'server:tenant:read',
  'server:visitor-context:write',
  'server:agent-token:write',
  'server:admin-token:write',
  'server:reports:read',
  'server:webhook:read',
  'server:webhook:write',
  'server:contacts:read',
  'server:contacts:write',
] as const;

const inPairs = [
  'agents',
  'chatbots',
  'phone-numbers',
  'conversations',
  'webhooks',
  'tickets',
  'integrations',
  'billing',
  'profile',
  'resellers',
] as const;

export const echocallScopes: readonly string[] = [
  ...inPairs.flatMap((noun) => [`read:${noun}`, `write:${noun}`]),
  'read:analytics',
];

export const scopesOfKind: Record<CredentialKind, ReadonlySet<string>> = {
  server: new Set(serverScopes),
  echocall: new Set(echocallScopes),
};
