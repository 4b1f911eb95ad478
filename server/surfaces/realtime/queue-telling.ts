import type { ServerFrame } from '@switchboard/protocol';
import { show } from '#platform/ids.ts';
import type { Connection } from './connection.ts';
import { deliver, type Registry } from './following.ts';
import type { Needs } from './needs.ts';

const EVERY_MS = 1_000;

type Told = { staff?: string; isStale?: boolean; visitors: Map<string, string> };

const placeFrame = (
  conversationId: string,
  queue: { position: number; estimatedWaitSeconds: number | null } | null,
): string =>
  JSON.stringify({
    type: 'queue.position.updated',
    conversationId: show('conversation', conversationId),
    queue: queue && { position: queue.position, estimatedWaitSeconds: queue.estimatedWaitSeconds },
  } satisfies ServerFrame);

/** The queue of a tenant as it moves: reckoned once a second at most, and told where it differs from what was told. */
export function queueTelling({
  needs,
  registry,
  everyMs = EVERY_MS,
}: {
  needs: Pick<Needs, 'conversations' | 'log'>;
  registry: Registry;
  everyMs?: number;
}) {
  const { conversations, log } = needs;
  const told = new Map<string, Told>();
  const resting = new Map<string, NodeJS.Timeout>();
  const again = new Set<string>();
  const under = new Set<Promise<void>>();

  const toldOf = (tenantId: string): Told => {
    const known = told.get(tenantId) ?? { visitors: new Map<string, string>() };
    told.set(tenantId, known);
    return known;
  };

  async function staffFrame(tenantId: string): Promise<string> {
    const departments = await conversations.waitingByDepartment(tenantId);
    return JSON.stringify({
      type: 'queue.updated',
      waiting: departments.reduce((sum, { waiting }) => sum + waiting, 0),
      departments: departments.map(({ departmentId, waiting }) => ({
        ...(departmentId && { departmentId: show('department', departmentId) }),
        waiting,
      })),
    } satisfies ServerFrame);
  }

  async function tellStaff(tenantId: string): Promise<void> {
    if (!registry.watchers(tenantId)) return;
    const json = await staffFrame(tenantId);
    const known = toldOf(tenantId);
    if (known.staff === json && !known.isStale) return;
    known.staff = json;
    known.isStale = false;
    for (const watcher of registry.watchers(tenantId) ?? []) watcher.push(json);
  }

  async function tellVisitors(tenantId: string): Promise<void> {
    if (!registry.hasVisitors(tenantId)) return;
    const { visitors } = toldOf(tenantId);
    const gone = new Set(visitors.keys());
    for (const place of await conversations.placesOf(tenantId)) {
      gone.delete(place.id);
      const json = placeFrame(place.id, place);
      const followers = registry.followers(place.id)?.visitor;
      if (!followers?.size || visitors.get(place.id) === json) continue;
      visitors.set(place.id, json);
      for (const following of followers) deliver(following, json);
    }
    for (const id of gone) {
      visitors.delete(id);
      for (const following of registry.followers(id)?.visitor ?? []) deliver(following, placeFrame(id, null));
    }
  }

  function moved(tenantId: string): void {
    if (!registry.watchers(tenantId) && !registry.hasVisitors(tenantId)) return void told.delete(tenantId);
    if (resting.has(tenantId)) return void again.add(tenantId);
    const rest = setTimeout(() => {
      resting.delete(tenantId);
      if (again.delete(tenantId)) moved(tenantId);
    }, everyMs);
    rest.unref();
    resting.set(tenantId, rest);
    const telling = Promise.all([tellStaff(tenantId), tellVisitors(tenantId)])
      .then(() => {})
      .catch((error) => log.error('a queue could not be told', { surface: 'realtime', error }))
      .finally(() => under.delete(telling));
    under.add(telling);
  }

  return {
    moved,

    /** To staff who have just begun to watch. */
    async greetStaff(connection: Connection, tenantId: string): Promise<void> {
      const json = await staffFrame(tenantId);
      connection.push(json);
      // It may have moved between the reading and the telling: then everybody is told once more.
      const newer = told.get(tenantId)?.staff;
      if (newer === json) return;
      toldOf(tenantId).isStale = true;
      moved(tenantId);
    },

    /** To a visitor who has just begun to follow, where they wait. */
    async greetVisitor(connection: Connection, tenantId: string, conversationId: string): Promise<void> {
      const place = await conversations.placeOf(tenantId, conversationId);
      if (!place) return;
      const json = placeFrame(conversationId, place);
      connection.push(json);
      toldOf(tenantId).visitors.set(conversationId, json);
      // It may have moved between the reading and the telling.
      moved(tenantId);
    },

    async stop(): Promise<void> {
      for (const rest of resting.values()) clearTimeout(rest);
      await Promise.all(under);
    },
  };
}

export type QueueTelling = ReturnType<typeof queueTelling>;
