import type { Calls } from '#modules/calls/index.ts';
import type { Conversations } from '#modules/conversations/index.ts';
import type { Caller } from '#modules/identity/index.ts';
import type { Reports } from '#modules/reports/index.ts';
import type { Tickets } from '#modules/tickets/index.ts';
import type { Bus } from '#platform/bus.ts';
import type { Clock } from '#platform/clock.ts';
import type { Log } from '#platform/log.ts';

/** The operations this surface calls: the same that REST calls, with the same `Caller`. */
export type Talks = Pick<
  Conversations,
  | 'get'
  | 'messages'
  | 'catchUp'
  | 'send'
  | 'mark'
  | 'requestHandoff'
  | 'view'
  | 'maySee'
  | 'waiting'
  | 'mustBeWelcome'
  | 'visit'
  | 'waitingByDepartment'
  | 'placeOf'
  | 'placesOf'
>;

type PresentVisitor = { tenantId: string; visitorId: string };

export type VisitorPresence = {
  seen(visitors: PresentVisitor[], forSeconds: number): Promise<unknown>;
  gone(visitors: PresentVisitor[]): Promise<unknown>;
};

type Person = {
  id: string;
  name: string;
  presence: 'available' | 'busy' | 'offline';
  online: boolean;
  isAway: boolean;
};

export type People = {
  callerOf(token: string, audiences: ('visitor' | 'agent' | 'admin' | 'workspace')[]): Promise<Caller>;
  tokenExpiry(token: string): Date | Promise<Date>;
  setPresence(caller: Caller, status: Person['presence']): Promise<unknown>;
  listStaff(tenantId: string): Promise<Person[]>;
  seen(tenantId: string, staffId: string, forSeconds: number, how: { isIdle: boolean }): Promise<unknown>;
  gone(tenantId: string, staffId: string): Promise<unknown>;
};

/** Figures for a scrape; prom-client's gauges and counters fit. */
export type RealtimeMetrics = {
  socketsOpen?: { set(value: number): void };
  framesSent?: { inc(value?: number): void };
  framesReceived?: { inc(value?: number): void };
};

export type Needs = {
  conversations: Talks;
  /** Where it is noted that a visitor's socket is alive. */
  visitorPresence?: VisitorPresence | undefined;
  identity: People;
  calls?: Pick<Calls, 'answer' | 'decline' | 'end' | 'live' | 'liveOf'> | undefined;
  tickets?: Pick<Tickets, 'byId' | 'maySee'> | undefined;
  reports?: Pick<Reports, 'today'> | undefined;
  tenants: {
    byId(tenantId: string): Promise<{ isActive: boolean } | undefined>;
    allowsOrigin(tenantId: string, origin: string): Promise<boolean>;
  };
  bus: Bus;
  clock: Clock;
  log: Log;
  metrics?: RealtimeMetrics | undefined;
  /** Origins that are ours besides the host a socket was opened to, such as that of PUBLIC_URL. */
  ownOrigins?: readonly string[] | undefined;
  /** Addresses or networks of proxies whose X-Forwarded-For counts, separated by commas. */
  trustProxy?: string | undefined;
  socketsPerAddress?: number | undefined;
};
