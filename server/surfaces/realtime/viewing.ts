import type { Caller } from '#modules/identity/index.ts';
import type { Bus } from '#platform/bus.ts';
import type { Connection } from './connection.ts';
import type { ViewingTold } from './transient.ts';

/** Who of the staff has which conversation before their eyes: it lives on their socket and is told on the bus. */
export function viewing(bus: Bus) {
  function turn(connection: Connection, conversationId: string, isViewing: boolean): void {
    const following = connection.following.get(conversationId);
    const actor: Caller['actor'] | undefined = connection.greeted?.caller.actor;
    if (!following || actor?.kind !== 'staff' || (!isViewing && !following.isViewing)) return;
    following.isViewing = isViewing;
    const tenantId = connection.greeted?.caller.tenantId ?? '';
    const told: ViewingTold = { tenantId, conversationId, staffId: actor.staffId, name: actor.name, isViewing };
    bus.publish('viewing', told);
  }
  return {
    turn,
    /** A socket that ends takes its looking with it. */
    leave(connection: Connection): void {
      for (const conversationId of connection.following.keys()) turn(connection, conversationId, false);
    },
  };
}

export type Viewing = ReturnType<typeof viewing>;
