export const callStates = ['to_return', 'missed', 'talked', 'failed'] as const;
export type CallState = (typeof callStates)[number];
export type CallSearch = {
  state?: CallState;
  direction?: 'inbound' | 'outbound';
  type?: 'audio' | 'video';
  agent?: string;
  from?: string;
  to?: string;
};

const day = /^\d{4}-\d\d-\d\d$/;
const id = /^\w{1,64}$/;
const oneOf = <Word extends string>(words: readonly Word[], value: unknown): Word | undefined =>
  words.find((word) => word === value);
const like = (shape: RegExp, value: unknown): string | undefined =>
  typeof value === 'string' && shape.test(value) ? value : undefined;

/** What an address may say; anything else is left out. */
export function callSearch(search: Record<string, unknown>): CallSearch {
  const known = {
    state: oneOf(callStates, search['state']),
    direction: oneOf(['inbound', 'outbound'] as const, search['direction']),
    type: oneOf(['audio', 'video'] as const, search['type']),
    agent: like(id, search['agent']),
    from: like(day, search['from']),
    to: like(day, search['to']),
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)) as CallSearch;
}

/** The days are the reader's: from the first moment of the one to the last of the other. */
export function callQuery({ agent, from, to, ...rest }: CallSearch): Record<string, string> {
  const end = to ? new Date(`${to}T00:00:00`) : undefined;
  end?.setDate(end.getDate() + 1);
  return {
    ...rest,
    ...(agent && { agentId: agent }),
    ...(from && { from: new Date(`${from}T00:00:00`).toISOString() }),
    ...(end && { to: end.toISOString() }),
  };
}
