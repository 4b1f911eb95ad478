import type { Shop } from './keys.ts';
import type { Tour } from './tour.ts';

const DOMAIN = 'tour.example';

/** The website's domain is allowed while `work` is done, and the list is as before afterwards. */
export const withDomain = (tour: Tour, workspace: string, { slug }: Shop): Promise<void> =>
  tour.detour('Developer: a domain is allowed', async () => {
    const before = await tour.call('getDeveloperSettings', { as: workspace });
    tour.holds('the settings are of this workspace', before.tenant.slug, slug);
    const test = () =>
      tour.call('testDeveloperSdkSettings', { as: workspace, body: { origin: `https://${DOMAIN}`, slug } });
    const passes = async () => (await test()).checks?.find(({ name }) => name === 'origin')?.passed;
    tour.holds('the origin is unknown at first', await passes(), false);
    const set = (allowedDomains: string[]) =>
      tour.call('updateDeveloperAllowedDomains', { as: workspace, body: { allowedDomains } });
    await set([...before.allowedDomains, DOMAIN]);
    tour.holds('then it passes', await passes(), true);
    await set(before.allowedDomains);
    const after = await tour.call('getDeveloperSettings', { as: workspace });
    tour.holds('the list is as it was', after.allowedDomains, before.allowedDomains);
  });

const scopes = [
  'server:health',
  'server:tenant:read',
  'server:reports:read',
  'server:visitor-context:write',
  'server:agent-token:write',
  'server:admin-token:write',
  'server:contacts:read',
  'server:contacts:write',
  'server:webhook:read',
  'server:webhook:write',
] as const;

export type ServerKey = { credentialId: string; secret: string };

export const makeServerKey = (tour: Tour, workspace: string): Promise<ServerKey> =>
  tour.stop('Developer: a key for the server', async () => {
    const made = await tour.call('createServerApiCredential', {
      as: workspace,
      body: { name: 'Tour', environment: 'live', scopes: [...scopes] },
    });
    const { id: credentialId } = made.credential;
    const rotated = await tour.call('rotateServerApiCredential', { as: workspace, path: { credentialId } });
    tour.holds('the secret is another', rotated.secret !== made.secret);
    const old = { status: 401, code: 'SERVER_API_KEY_INVALID' };
    await tour.refused('getServerApiHealth', { as: made.secret }, old);
    await tour.call('updateServerApiCredential', {
      as: workspace,
      path: { credentialId },
      body: { name: 'Tour, renamed' },
    });
    const { credentials } = await tour.call('listServerApiCredentials', { as: workspace });
    const listed = credentials?.find(({ id }) => id === credentialId);
    tour.holds('the list has it under its new name', listed?.name, 'Tour, renamed');
    return { credentialId, secret: rotated.secret };
  });

export const disableServerKey = (tour: Tour, workspace: string, { credentialId, secret }: ServerKey): Promise<void> =>
  tour.detour('Developer: the key goes', async () => {
    const gone = await tour.call('disableServerApiCredential', { as: workspace, path: { credentialId } });
    tour.holds('it is off', gone.credential.isActive, false);
    await tour.refused('getServerApiHealth', { as: secret }, { status: 401, code: 'SERVER_API_KEY_INVALID' });
  });
