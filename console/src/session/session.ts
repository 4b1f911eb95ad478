import { RestError, reach, unwrap } from '../rest/rest-error.ts';

export type Role = 'owner' | 'admin' | 'supervisor' | 'agent';
export type Agent = {
  agentId: string;
  username: string;
  name: string;
  role: Role;
  clientId?: string;
  clientSlug?: string;
};
type Stored = { refreshToken: string; agent: Agent };
export type Granted = { accessToken: string; refreshToken: string; expiresIn: number };
/** The second factor: what the app shows, or one of the codes on paper. */
export type Proof = { code?: string; recoveryCode?: string };

type Needs = {
  slug: string;
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Refresh tokens are spent once, so only one tab at a time may spend one. */
  exclusively: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  fetch: typeof fetch;
  now: () => number;
};

export type Session = ReturnType<typeof createSession>;
export const sessionKey = (slug: string) => `switchboard:session:${slug}`;

const renewBeforeMs = 30_000;

export function createSession({ slug, storage, exclusively, fetch, now }: Needs) {
  const key = sessionKey(slug);
  const listeners = new Set<() => void>();
  let access: { token: string; expiresAt: number } | undefined;
  let renewing: Promise<string> | undefined;
  let ended = false;
  let stored = read();

  function read(): Stored | undefined {
    try {
      return (JSON.parse(storage.getItem(key) ?? 'null') as Stored | null) ?? undefined;
    } catch {
      return undefined;
    }
  }

  function changed(): void {
    for (const listener of listeners) listener();
  }

  function keep(granted: Granted, agent: Agent): void {
    access = { token: granted.accessToken, expiresAt: now() + granted.expiresIn * 1000 };
    stored = { refreshToken: granted.refreshToken, agent };
    storage.setItem(key, JSON.stringify(stored));
  }

  function forget(because: 'ended' | 'signedOut'): void {
    access = undefined;
    stored = undefined;
    ended = because === 'ended';
    storage.removeItem(key);
    changed();
  }

  const post = async <T>(path: string, body: unknown): Promise<T> =>
    unwrap<T>(
      await reach(() =>
        fetch(`/api/auth/${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-tenant-slug': slug },
          body: JSON.stringify(body),
        }),
      ),
    );

  async function renew(): Promise<string> {
    return exclusively(`switchboard:refresh:${slug}`, async () => {
      // Another tab may have spent the token that this one remembers.
      const latest = read();
      if (!latest) {
        forget('signedOut');
        throw new RestError(401, 'session_invalid', 'Nobody is signed in.');
      }
      try {
        const granted = await post<Granted>('workspace-refresh', { refreshToken: latest.refreshToken });
        keep(granted, latest.agent);
        return granted.accessToken;
      } catch (error) {
        if (error instanceof RestError && error.status >= 400 && error.status < 500 && error.status !== 429) {
          forget('ended');
        }
        throw error;
      }
    });
  }

  return {
    slug,
    agent: () => stored?.agent,
    hasEnded: () => ended,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async signIn(username: string, password: string, proof: Proof = {}): Promise<void> {
      const granted = await post<Granted & { agent: Agent }>('workspace-login', { username, password, ...proof });
      ended = false;
      keep(granted, granted.agent);
      changed();
    },
    /** A session that began elsewhere: by signing up, by an invitation, or from the owner's account. */
    take(granted: Granted, agent: Agent): void {
      ended = false;
      keep(granted, agent);
      changed();
    },
    async token(force = false): Promise<string> {
      if (!force && access && access.expiresAt - renewBeforeMs > now()) return access.token;
      renewing ??= renew().finally(() => {
        renewing = undefined;
      });
      return renewing;
    },
    async signOut(): Promise<void> {
      const refreshToken = stored?.refreshToken;
      forget('signedOut');
      if (refreshToken) await post('workspace-logout', { refreshToken }).catch(() => undefined);
    },
    /** Another tab signed in or out. */
    storageChanged(): void {
      const before = stored?.agent.agentId;
      stored = read();
      if (stored?.agent.agentId === before) return;
      access = undefined;
      changed();
    },
  };
}
