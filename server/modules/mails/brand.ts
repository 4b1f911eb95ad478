import type { Tenant } from '#modules/tenants/index.ts';
import type { Brand } from './template.ts';

const OUR_COLOR = '#0f6f6a';

/** A picture that a mailbox can fetch, and a colour that is one; else our own. */
export function brandOf(tenant: Tenant | undefined): Brand {
  const { displayName, primaryColor, logoUrl } = tenant?.branding ?? {};
  return {
    name: displayName ?? tenant?.name ?? 'Switchboard',
    color: primaryColor && /^#[0-9a-f]{6}$/i.test(primaryColor) ? primaryColor : OUR_COLOR,
    logoUrl: logoUrl?.startsWith('https://') ? logoUrl : null,
  };
}
