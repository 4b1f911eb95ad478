import { RestError, reach, unwrap } from '../rest/rest-error.ts';

export type Granted = { accessToken: string; refreshToken: string; expiresIn: number };
type Stored<Who> = { refreshToken: string; who: Who };

/** Where somebody signs in: of a workspace, or of the platform. */
export type Door<Who> = {
  /** What the browser keeps it under. */
  key: string;
  signIn: string;
  refresh: string;
  signOut: string;
  headers: Record<string, string>;
  whoOf(granted: Granted): Who;
  /** Who they are after a renewal: a role may have changed meanwhile. As before, unless said. */
  renewedAs?(granted: Granted): Who;
  /** Two with the same one are the same person. */
  idOf(who: Who): string;
};

export type KeptNeeds = {
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Refresh tokens are spent once, so only one tab at a time may spend one. */
  exclusively: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  fetch: typeof fetch;
  now: () => number;
};

const renewBeforeMs = 30_000;

/** A sign-in that all tabs share and that renews itself. */
export function createKeptSession<Who>(door: Door<Who>, { storage, exclusively, fetch, now }: KeptNeeds) {
  const { key } = door;
  const listeners = new Set<() => void>();
  let access: { token: string; expiresAt: number } | undefined;
  let renewing: Promise<string> | undefined;
  let ended = false;
  let stored = read();

  function read(): Stored<Who> | undefined {
    try {
      const kept = (JSON.parse(storage.getItem(key) ?? 'null') as Stored<Who> | null) ?? undefined;
      return kept?.who ? kept : undefined;
    } catch {
      return undefined;
    }
  }

  function changed(): void {
    for (const listener of listeners) listener();
  }

  function keep(granted: Granted, who: Who): void {
    access = { token: granted.accessToken, expiresAt: now() + granted.expiresIn * 1000 };
    stored = { refreshToken: granted.refreshToken, who };
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
        fetch(path, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...door.headers },
          body: JSON.stringify(body),
        }),
      ),
    );

  async function renew(): Promise<string> {
    return exclusively(`${key}:refresh`, async () => {
      // Another tab may have spent the token that this one remembers.
      const latest = read();
      if (!latest) {
        forget('signedOut');
        throw new RestError(401, 'session_invalid', 'Nobody is signed in.');
      }
      try {
        const granted = await post<Granted>(door.refresh, { refreshToken: latest.refreshToken });
        const who = door.renewedAs?.(granted) ?? latest.who;
        const hasChanged = JSON.stringify(who) !== JSON.stringify(stored?.who);
        keep(granted, who);
        if (hasChanged) changed();
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
    who: () => stored?.who,
    hasEnded: () => ended,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async enter(credentials: object): Promise<void> {
      const granted = await post<Granted>(door.signIn, credentials);
      ended = false;
      keep(granted, door.whoOf(granted));
      changed();
    },
    /** A session that began elsewhere: by signing up, by an invitation, or from the owner's account. */
    take(granted: Granted, who: Who): void {
      ended = false;
      keep(granted, who);
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
      if (refreshToken) await post(door.signOut, { refreshToken }).catch(() => undefined);
    },
    /** Another tab signed in or out. */
    storageChanged(): void {
      const before = stored && door.idOf(stored.who);
      stored = read();
      if ((stored && door.idOf(stored.who)) === before) return;
      access = undefined;
      changed();
    },
  };
}
