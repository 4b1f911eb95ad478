import type { Caller } from '#modules/identity/index.ts';

/** A key of a server has scopes of its own; a person has their role's. */
export const mustRead = (caller: Caller) =>
  caller.must(caller.actor.kind === 'staff' ? 'contacts:read' : 'server:contacts:read');
export const mustWrite = (caller: Caller) =>
  caller.must(caller.actor.kind === 'staff' ? 'contacts:write' : 'server:contacts:write');
