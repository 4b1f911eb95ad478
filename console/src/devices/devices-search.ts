export type DevicesSearch = { of?: 'team' };

export const devicesSearch = (search: Record<string, unknown>): DevicesSearch =>
  search['of'] === 'team' ? { of: 'team' } : {};
