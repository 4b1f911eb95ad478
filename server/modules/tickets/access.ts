import type { Caller } from '#modules/identity/index.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Ticket } from './ticket.ts';

export const staffOf = ({ actor }: Caller) => {
  if (actor.kind === 'staff') return actor;
  throw new Refusal('forbidden', 'staff_only', 'Only a staff member may do this.');
};

/** As for conversations: all for supervisors, else one's own, one's departments' and nobody's. */
export function maySee(caller: Caller, ticket: Ticket): boolean {
  if (caller.tenantId !== ticket.tenantId) return false;
  const { actor } = caller;
  if (actor.kind === 'system' || caller.may('conversations:all')) return true;
  if (actor.kind !== 'staff') return false;
  if (ticket.assignedStaffId === actor.staffId) return true;
  if (ticket.departmentId === null) return ticket.assignedStaffId === null;
  return actor.departmentIds.includes(ticket.departmentId);
}
