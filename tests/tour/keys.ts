/** What the first start leaves in `first-run.json`: all that the tour needs to know of a house. */
export type Keys = {
  url: string;
  operator: { email: string; password: string };
  demo: {
    tenantId: string;
    slug: string;
    publicKey: string;
    owner: { email: string; password: string };
    staff: { username: string; password: string; role: string }[];
    serverKey: string;
  };
};

export type Shop = Keys['demo'];

/** Somebody of the shop who sees every conversation. */
export function deskOf({ staff }: Shop): { username: string; password: string } {
  const person =
    staff.find(({ role }) => role === 'supervisor') ??
    staff.find(({ role }) => role === 'admin') ??
    staff.find(({ role }) => role === 'owner');
  if (!person) throw new Error('The workspace has nobody who sees every conversation: it needs a supervisor.');
  return person;
}
