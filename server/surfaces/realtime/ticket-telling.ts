import type { ServerFrame } from '@switchboard/protocol';
import { show } from '#platform/ids.ts';
import { showTicketState } from '#surfaces/shapes/ticket-state.ts';
import type { Registry } from './following.ts';
import type { Needs } from './needs.ts';

type Due = { tenantId: string; id: string; movesSight: boolean };

/** Tells watchers how a ticket stands: read once for all of them, and once for all that happened to it meanwhile. */
export function ticketTelling({
  needs: { tickets, log },
  registry,
}: {
  needs: Pick<Needs, 'tickets' | 'log'>;
  registry: Pick<Registry, 'watchers'>;
}) {
  let due = new Map<string, Due>();
  let round: Promise<void> | undefined;

  async function tell({ tenantId, id, movesSight }: Due): Promise<void> {
    const ticket = await tickets?.byId(tenantId, id);
    const shown =
      ticket && JSON.stringify({ type: 'ticket.updated', ticket: showTicketState(ticket) } satisfies ServerFrame);
    const gone = JSON.stringify({ type: 'ticket.removed', ticketId: show('ticket', id) } satisfies ServerFrame);
    for (const watcher of registry.watchers(tenantId) ?? []) {
      const caller = watcher.greeted?.caller;
      if (shown && caller && tickets?.maySee(caller, ticket)) watcher.push(shown);
      else if (!ticket || movesSight) watcher.push(gone);
    }
  }

  async function drain(): Promise<void> {
    while (due.size > 0) {
      const now = [...due.values()];
      due = new Map();
      for (const one of now) {
        await tell(one).catch((error) => log.error('a ticket could not be told', { surface: 'realtime', error }));
      }
    }
    round = undefined;
  }

  return {
    /** `movesSight`: some who saw it may see it no longer. */
    ticket(tenantId: string, id: string, movesSight: boolean): void {
      if (!registry.watchers(tenantId)) return;
      due.set(id, { tenantId, id, movesSight: movesSight || due.get(id)?.movesSight === true });
      round ??= Promise.resolve().then(drain);
    },
    settled: async (): Promise<void> => round,
  };
}

export type TicketTelling = ReturnType<typeof ticketTelling>;
