export const developerTabs = ['keys', 'clients', 'domains', 'webhooks', 'requests', 'try'] as const;
export type DeveloperTab = (typeof developerTabs)[number];
export type DeveloperSearch = { tab?: DeveloperTab };

export function developerSearch(search: Record<string, unknown>): DeveloperSearch {
  const tab = developerTabs.find((name) => name === search['tab']);
  return tab ? { tab } : {};
}
