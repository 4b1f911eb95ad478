export const widgetTabs = ['install', 'look', 'forms', 'page'] as const;
export type WidgetTab = (typeof widgetTabs)[number];
export type WidgetSearch = { tab?: WidgetTab };

export function widgetSearch(given: Record<string, unknown>): WidgetSearch {
  const tab = widgetTabs.find((name) => name === given['tab']);
  return tab ? { tab } : {};
}
