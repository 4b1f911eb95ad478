export type AuditSearch = { action?: string; actor?: string; target?: string; from?: string; to?: string };

const day = /^\d{4}-\d\d-\d\d$/;
const word = /^[\w.-]{1,100}$/;

export function auditSearch(search: Record<string, unknown>): AuditSearch {
  const kept = (name: keyof AuditSearch, shape: RegExp): AuditSearch => {
    const value = search[name];
    return typeof value === 'string' && shape.test(value) ? { [name]: value } : {};
  };
  return {
    ...kept('action', word),
    ...kept('actor', word),
    ...kept('target', word),
    ...kept('from', day),
    ...kept('to', day),
  };
}

/** The days are the reader's: from the first moment of the one to the last of the other. */
export function auditQuery({ action, actor, target, from, to }: AuditSearch): Record<string, string> {
  const end = to ? new Date(`${to}T00:00:00`) : undefined;
  end?.setDate(end.getDate() + 1);
  return {
    ...(action && { action }),
    ...(actor && { actorId: actor }),
    ...(target && { targetId: target }),
    ...(from && { from: new Date(`${from}T00:00:00`).toISOString() }),
    ...(end && { to: end.toISOString() }),
  };
}
