export type { Resolve } from './guarded-lookup.ts';
export {
  type Outbound,
  type OutboundNeeds,
  type OutboundRequest,
  type OutboundResponse,
  outbound,
} from './outbound.ts';
