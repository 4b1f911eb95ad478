export { type Hours, type OpeningTimes, openingTimes } from './hours.ts';
export { instantOf, localTime, zonedText } from './local-time.ts';
export { type Holiday, isOpen, type Opening, type OpeningHours } from './opening-hours.ts';
export { normalDomain, originMatches } from './origins.ts';
export type { PageCheck, PageQuestion } from './page-check.ts';
export { type PublicHoliday, publicHolidays } from './public-holidays.ts';
export {
  type Blocker,
  type Page,
  type ServiceCapability,
  type ServiceKey,
  type ServiceStatus,
  serviceKeys,
} from './services.ts';
export type { Branding } from './tenants.tables.ts';
export { type NewTenant, type Tenant, type Tenants, tenants } from './tenants.ts';
export { type WidgetSettings, widgetOf } from './widget-settings.ts';
export type { WidgetSite } from './widget-sites.ts';
