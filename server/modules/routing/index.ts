export { routingJobs } from './routing.jobs.ts';
export type { RoutingMode } from './routing.tables.ts';
export { type Routing, routing, type Unattended, type Workload } from './routing.ts';
export type { RoutingSettings } from './settings.ts';
