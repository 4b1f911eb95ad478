export type TenantsSearch = { q?: string; plan?: string; status?: 'active' | 'suspended' };

const id = /^pln_[0-9a-z]{26}$/;

export function tenantsSearch(search: Record<string, unknown>): TenantsSearch {
  const { q, plan, status } = search;
  return {
    ...(typeof q === 'string' && q && { q: q.slice(0, 200) }),
    ...(typeof plan === 'string' && id.test(plan) && { plan }),
    ...((status === 'active' || status === 'suspended') && { status }),
  };
}
