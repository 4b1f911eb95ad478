export type { Needs as RealtimeNeeds, People, RealtimeMetrics, Talks } from './needs.ts';
export { type Realtime, realtime } from './realtime.ts';
