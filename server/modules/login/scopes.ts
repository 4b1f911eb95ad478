import type { StaffRole } from '#modules/identity/index.ts';
import { scopesOf } from '#modules/identity/index.ts';

type Entry = { category: string; description: string; sensitive?: true; needs?: string };

const identity = 'Identity';
const business = 'Tenant / Business';
const people = 'People';
const runtime = 'Runtime';
const conversing = 'Contacts and conversations';
const calling = 'Calls';
const ai = 'AI';
const reports = 'Reports';
const webhooks = 'Webhooks';
const developer = 'Developer';
const media = 'Media';
const billing = 'Billing';

/** What an application can be given now. `needs` is the permission that the person who allows it must have themselves. */
const available = {
  openid: { category: identity, description: 'Sign a person in and know them again.' },
  profile: { category: identity, description: "Read the person's name and username." },
  email: { category: identity, description: "Read the person's e-mail address." },
  offline_access: {
    category: identity,
    description: 'Stay connected while the person is away, by refresh tokens.',
    sensitive: true,
  },
  'tenant.read': { category: business, description: 'Read which workspace the person belongs to.' },
  'tenant.domains.read': {
    category: business,
    description: 'Read the domains that the chat may be shown on.',
    needs: 'developer:read',
  },
  'tenant.domains.write': {
    category: business,
    description: 'Add domains that the chat may be shown on.',
    sensitive: true,
    needs: 'developer:write',
  },
  'roles.read': { category: people, description: 'Read which role the person has in the workspace.' },
  'developer.read': {
    category: developer,
    description: 'Read what a website needs to show the chat, such as the public widget key.',
    needs: 'developer:read',
  },
  'sdk.keys.read': { category: developer, description: 'Read the public widget key.', needs: 'developer:read' },
} as const satisfies Record<string, Entry>;

/** Named by the contract, and not to be had yet. */
const planned = {
  'user.profile.read': { category: identity, description: "Read the person's whole profile." },
  'user.profile.write': { category: identity, description: "Change the person's profile.", sensitive: true },
  'user.avatar.read': { category: identity, description: "Read the person's picture." },
  'user.avatar.write': { category: identity, description: "Change the person's picture." },
  'tenant.profile.read': { category: business, description: "Read the workspace's profile." },
  'tenant.profile.write': { category: business, description: "Change the workspace's profile.", sensitive: true },
  'tenant.branding.read': { category: business, description: "Read the workspace's brand." },
  'tenant.branding.write': { category: business, description: "Change the workspace's brand." },
  'tenant.settings.read': { category: business, description: "Read the workspace's settings." },
  'tenant.settings.write': { category: business, description: "Change the workspace's settings.", sensitive: true },
  'staff.read': { category: people, description: 'Read who works in the workspace.' },
  'staff.write': { category: people, description: 'Change who works in the workspace.', sensitive: true },
  'staff.invite': { category: people, description: 'Invite people into the workspace.', sensitive: true },
  'staff.disable': { category: people, description: 'Shut people out of the workspace.', sensitive: true },
  'runtime.tokens.write': { category: runtime, description: 'Issue tokens for sessions.', sensitive: true },
  'runtime.sessions.read': { category: runtime, description: 'Read sessions.' },
  'runtime.sessions.write': { category: runtime, description: 'Open and end sessions.', sensitive: true },
  'agents.read': { category: people, description: 'Read the people who answer.' },
  'agents.write': { category: people, description: 'Change the people who answer.', sensitive: true },
  'agents.presence.read': { category: people, description: 'Read who is there.' },
  'agents.presence.write': { category: people, description: 'Change who is there.' },
  'contacts.read': { category: conversing, description: 'Read contacts.', sensitive: true },
  'contacts.write': { category: conversing, description: 'Write contacts.', sensitive: true },
  'contacts.delete': { category: conversing, description: 'Delete contacts.', sensitive: true },
  'conversations.read': { category: conversing, description: 'Read conversations.', sensitive: true },
  'conversations.write': { category: conversing, description: 'Write in conversations.', sensitive: true },
  'conversations.assign': { category: conversing, description: 'Assign conversations.' },
  'conversations.close': { category: conversing, description: 'Close conversations.' },
  'calls.read': { category: calling, description: 'Read calls.', sensitive: true },
  'calls.write': { category: calling, description: 'Begin and end calls.', sensitive: true },
  'calls.recordings.read': { category: calling, description: 'Listen to recordings.', sensitive: true },
  'calls.recordings.delete': { category: calling, description: 'Delete recordings.', sensitive: true },
  'ai.read': { category: ai, description: "Read the assistant's settings." },
  'ai.write': { category: ai, description: "Change the assistant's settings.", sensitive: true },
  'ai.knowledge.read': { category: ai, description: 'Read the knowledge.' },
  'ai.knowledge.write': { category: ai, description: 'Change the knowledge.', sensitive: true },
  'ai.usage.read': { category: ai, description: 'Read what the assistant has used.' },
  'reports.read': { category: reports, description: 'Read reports.' },
  'reports.export': { category: reports, description: 'Take reports away as files.', sensitive: true },
  'webhooks.read': { category: webhooks, description: 'Read webhooks.' },
  'webhooks.write': { category: webhooks, description: 'Change webhooks.', sensitive: true },
  'webhooks.delete': { category: webhooks, description: 'Delete webhooks.' },
  'webhooks.test': { category: webhooks, description: 'Send tests to webhooks.' },
  'developer.write': { category: developer, description: 'Change the developer settings.', sensitive: true },
  'sdk.keys.write': { category: developer, description: 'Change the public widget key.', sensitive: true },
  'oauth.clients.read': { category: developer, description: 'Read the OAuth clients.' },
  'oauth.clients.write': { category: developer, description: 'Change the OAuth clients.', sensitive: true },
  'media.read': { category: media, description: 'Read files.', sensitive: true },
  'media.write': { category: media, description: 'Upload files.' },
  'media.delete': { category: media, description: 'Delete files.', sensitive: true },
  'billing.read': { category: billing, description: 'Read invoices and usage.', sensitive: true },
  'billing.write': { category: billing, description: 'Change the subscription.', sensitive: true },
} as const satisfies Record<string, Entry>;

export type AvailableScope = keyof typeof available;
export type ApplicationScope = AvailableScope | keyof typeof planned;

export type ScopeEntry = {
  scope: ApplicationScope;
  category: string;
  status: 'available' | 'planned';
  sensitive: boolean;
  description: string;
};

const entriesOf = (entries: Readonly<Record<string, Entry>>, status: ScopeEntry['status']): ScopeEntry[] =>
  Object.entries(entries).map(([scope, { category, description, sensitive = false }]) => ({
    scope: scope as ApplicationScope,
    category,
    status,
    sensitive,
    description,
  }));

/** What can be had comes first. */
export const scopeCatalog: readonly ScopeEntry[] = [
  ...entriesOf(available, 'available'),
  ...entriesOf(planned, 'planned'),
];

export const availableScopes = Object.keys(available) as AvailableScope[];

/** What an application gets that names none: enough for a website's plugin. */
export const recommendedScopes: readonly AvailableScope[] = [
  'openid',
  'profile',
  'email',
  'tenant.read',
  'roles.read',
  'developer.read',
  'tenant.domains.read',
  'tenant.domains.write',
];

export const isAvailable = (scope: string): scope is AvailableScope => Object.hasOwn(available, scope);
export const isPlanned = (scope: string): boolean => Object.hasOwn(planned, scope);

/** Nobody can pass on more than they may do themselves. */
export const mayGrant = (role: StaffRole, scope: string): boolean => {
  if (!isAvailable(scope)) return false;
  const { needs }: Entry = available[scope];
  return needs === undefined || scopesOf(role).has(needs);
};
