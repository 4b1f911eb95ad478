import type { Conversation } from '@switchboard/protocol';
import type { Metadata, VisitorDetails } from '../link/messages.ts';
import type { Rest } from './rest.ts';
import { RestFault } from './rest.ts';
import type { Storage } from './storage.ts';

type Started = { sessionToken: string; expiresAt?: string; expiresIn?: number; conversation?: Conversation };
type Held = { token: string; expiresAt: number };

const renewBeforeMs = 60_000;

/** The visitor's session: begun at the first opening, resumed by its token, renewed before it ends. */
export function session(needs: { ask: Rest; key: string; storage: Storage; metadata: () => Metadata }) {
  const { ask, key, storage } = needs;
  const query = `?apiKey=${encodeURIComponent(key)}`;
  let visitor: VisitorDetails = {};
  let contextToken: string | undefined;
  let known = 0;
  let held: Held | undefined = stored();
  let underWay: Promise<Started> | undefined;

  function stored(): Held | undefined {
    try {
      const found = JSON.parse(storage.read('session') ?? 'null') as Held | null;
      return found && typeof found.token === 'string' ? found : undefined;
    } catch {
      return undefined;
    }
  }

  const start = (token: string | undefined) =>
    ask<Started>('POST', `api/chat/visitor/sessions${query}`, {
      token,
      body: { ...(Object.keys(visitor).length ? { visitor } : {}), metadata: needs.metadata() },
    });

  const resume = async (): Promise<Started> => {
    let token = held?.token;
    if (contextToken) {
      const identified = { apiKey: key, contextToken, metadata: needs.metadata() };
      token = (await ask<Started>('POST', 'api/sdk/session', { token, body: identified })).sessionToken;
      contextToken = undefined;
    }
    const started = await start(token).catch((error: unknown) => {
      // An old token that is no longer taken must not lock its owner out: they begin afresh.
      if (token && error instanceof RestFault && error.status === 401) return start(undefined);
      throw error;
    });
    const lastsMs = started.expiresAt ? Date.parse(started.expiresAt) - Date.now() : (started.expiresIn ?? 900) * 1000;
    held = { token: started.sessionToken, expiresAt: Date.now() + lastsMs };
    storage.write('session', JSON.stringify(held));
    return started;
  };

  /** What became known while the request was on its way goes with another one. */
  const tellAll = async (): Promise<Started> => {
    const told = known;
    const started = await resume();
    return told === known ? started : tellAll();
  };

  const begin = (): Promise<Started> => {
    underWay ??= tellAll().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };

  return {
    begin,
    isKnown: () => held !== undefined,
    token: async (force = false): Promise<string> => {
      if (!force && held && held.expiresAt - Date.now() > renewBeforeMs) return held.token;
      return (await begin()).sessionToken;
    },
    /** Also where only the metadata are other than before. */
    describe: (details: VisitorDetails = {}) => {
      known += 1;
      visitor = { ...visitor, ...details };
    },
    identify: (token: string) => {
      contextToken = token;
    },
    forget: () => {
      held = undefined;
      visitor = {};
      contextToken = undefined;
      storage.write('session', undefined);
    },
  };
}
export type Session = ReturnType<typeof session>;
