import type { ClientFrame, ServerFrame, ServerFrameOf } from '@switchboard/protocol';
import { closeCodes, limits, SUBPROTOCOL } from '@switchboard/protocol/limits';
import { backoffMs } from './backoff.ts';
import { isOffline, onReturn } from './environment.ts';
import { pacing } from './pacing.ts';
import { type Pending, pendingAnswers } from './pending-answers.ts';
import type { SdkClock } from './sdk-clock.ts';
import { disconnected, SdkError } from './sdk-error.ts';

export type LinkStatus = 'idle' | 'connecting' | 'online' | 'reconnecting' | 'offline' | 'blocked' | 'unauthenticated';

/** A frame that is answered, without the id that the link gives it. */
type WithoutId<Frame> = Frame extends { id: string } ? Omit<Frame, 'id'> : never;
export type Question = WithoutId<ClientFrame>;

const READY_WITHIN_MS = 10_000;
const PONG_WITHIN_MS = 10_000;
const BLOCKED_AFTER = 2;
/** Where upgrades have worked before, a few failures rather mean a restart than a proxy in between. */
const BLOCKED_AFTER_SUCCESS = 5;
const BLOCKED_RETRY_MS = 60_000;
const RENEW_BEFORE_MS = 60_000;

/** As much of a WebSocket as is used, so that a browser's, Node's and that of `ws` fit. */
type Listener = ((event: never) => unknown) | null;
type Socket = {
  send(text: string): void;
  close(code?: number): void;
  onopen: Listener;
  onmessage: Listener;
  onclose: Listener;
  onerror: Listener;
};
export type SocketMaker = new (url: string, protocol: string) => Socket;

type Session = {
  socket: Socket;
  isReady: boolean;
  wasOpened: boolean;
  frames: ReturnType<typeof pacing>;
  heardAt: number;
};

/** One socket that comes back by itself, with its greeting, heartbeat and token. */
export function link({
  url,
  token,
  Socket,
  clock,
  isIdle = () => false,
  onStatus,
  onFrame,
}: {
  url: string;
  token(force?: boolean): Promise<string>;
  Socket: SocketMaker;
  clock: SdkClock;
  /** Whether somebody who comes back has touched nothing for long. */
  isIdle?(): boolean;
  onStatus(status: LinkStatus, error?: SdkError): void;
  onFrame(frame: ServerFrame): void;
}) {
  let status: LinkStatus = 'idle';
  let session: Session | undefined;
  let tries = 0;
  let unopened = 0;
  let everOpened = false;
  let forced = false;
  let isOpening = false;
  let lastRefusal: SdkError | undefined;
  let stopRetry: (() => void) | undefined;
  let stopBeat: (() => void) | undefined;
  let stopWaiting: (() => void) | undefined;
  let stopRenewal: (() => void) | undefined;
  let stopListening: (() => void) | undefined;
  const answers: Pending = pendingAnswers(clock, () => drop());

  function become(next: LinkStatus, error?: SdkError): void {
    if (status === next) return;
    status = next;
    onStatus(next, error);
  }

  function retryIn(ms: number): void {
    stopRetry?.();
    stopRetry = clock.after(ms, () => void open());
  }

  function quiet(): void {
    stopWaiting?.();
    stopBeat?.();
    stopRenewal?.();
    answers.failAll(disconnected());
  }

  /** Gives the socket up without waiting for its farewell, which a dead line never sends. */
  function drop(): void {
    const gone = session;
    if (!gone) return;
    closed(gone, 1006);
    gone.socket.close();
  }

  function refused(code: string, message: string): void {
    become('unauthenticated', lastRefusal ?? new SdkError(code, message));
  }

  function closed(which: Session, code: number): void {
    if (session !== which) return;
    session = undefined;
    which.frames.stop();
    quiet();
    if (status === 'idle') return;
    if (code === closeCodes.forbidden) {
      refused('SDK_ORIGIN_NOT_ALLOWED', 'This page may not use the realtime channel: its origin is not allowed.');
    } else if (code === closeCodes.unauthenticated && forced) {
      refused('TOKEN_EXPIRED', 'The session has ended.');
    } else if (code === closeCodes.unauthenticated) {
      forced = true;
      become('reconnecting');
      retryIn(0);
    } else {
      comeBack(which.wasOpened, code === closeCodes.restarting);
    }
  }

  function comeBack(wasOpened: boolean, isRestart: boolean): void {
    unopened = wasOpened ? 0 : unopened + 1;
    tries += 1;
    if (isOffline()) {
      become('offline');
    } else if (unopened >= (everOpened ? BLOCKED_AFTER_SUCCESS : BLOCKED_AFTER)) {
      become('blocked');
      retryIn(BLOCKED_RETRY_MS);
    } else {
      if (status !== 'blocked') become('reconnecting');
      retryIn(isRestart ? Math.random() * 1_000 : backoffMs(tries - 1));
    }
  }

  function beat(which: Session): void {
    stopBeat = clock.after(limits.heartbeatMs, () => {
      if (session !== which) return;
      if (clock.now() - which.heardAt < limits.heartbeatMs) return beat(which);
      ask({ type: 'ping' }, PONG_WITHIN_MS).then(
        () => session === which && beat(which),
        () => {},
      );
    });
  }

  function renewAt(expiresAt: string): void {
    stopRenewal?.();
    const inMs = Math.max(1_000, Date.parse(expiresAt) - clock.now() - RENEW_BEFORE_MS);
    // A longer delay than this overflows a timer; a socket seldom lives as long.
    if (inMs > 2_000_000_000) return;
    stopRenewal = clock.after(inMs, async () => {
      try {
        const ack = await ask({ type: 'authenticate', token: await token(true) });
        if (ack.type === 'ack' && ack.expiresAt) renewAt(ack.expiresAt);
      } catch {
        // The server closes with 4001 when the time is over, and that is where it is dealt with.
      }
    });
  }

  function ready(which: Session, frame: ServerFrameOf<'ready'>): void {
    which.isReady = true;
    stopWaiting?.();
    tries = 0;
    unopened = 0;
    forced = false;
    beat(which);
    // By the server's clock, since this device's may be wrong.
    const lasts = Date.parse(frame.expiresAt) - Date.parse(frame.serverTime);
    renewAt(new Date(clock.now() + lasts).toISOString());
    become('online');
  }

  function hear(which: Session, data: unknown): void {
    if (session !== which) return;
    which.heardAt = clock.now();
    const frames = JSON.parse(String(data)) as ServerFrame[];
    for (const frame of frames) {
      if (frame.type === 'ready') ready(which, frame);
      // Refused as a whole: the close that follows has a number alone.
      if (frame.type === 'refusal' && frame.id === undefined && !which.isReady) {
        lastRefusal = new SdkError(frame.code, frame.message, { details: frame.details });
      }
      answers.settle(frame);
      onFrame(frame);
    }
  }

  function start(credential: string): void {
    lastRefusal = undefined;
    const socket = new Socket(url, SUBPROTOCOL);
    const which: Session = {
      socket,
      isReady: false,
      wasOpened: false,
      heardAt: clock.now(),
      frames: pacing(clock, (text) => socket.send(text)),
    };
    session = which;
    socket.onopen = () => {
      which.wasOpened = true;
      everOpened = true;
      which.frames.push(
        JSON.stringify({ type: 'hello', token: credential, ...(isIdle() && { isIdle: true }) } satisfies ClientFrame),
      );
    };
    socket.onmessage = (event: { data: unknown }) => hear(which, event.data);
    socket.onerror = () => {};
    socket.onclose = (event: { code: number }) => closed(which, event.code);
    stopWaiting = clock.after(READY_WITHIN_MS, () => {
      if (session === which && !which.isReady) drop();
    });
  }

  async function open(): Promise<void> {
    if (session || isOpening || status === 'idle' || status === 'unauthenticated') return;
    stopRetry?.();
    isOpening = true;
    try {
      const credential = await token(forced);
      isOpening = false;
      if ((status as LinkStatus) !== 'idle') start(credential);
    } catch (error) {
      isOpening = false;
      if ((status as LinkStatus) === 'idle') return;
      const isRefused = error instanceof SdkError && (error.status === 401 || error.status === 403);
      if (isRefused) return refused(error.code, error.message);
      tries += 1;
      become(isOffline() ? 'offline' : status === 'blocked' ? 'blocked' : 'reconnecting');
      retryIn(backoffMs(tries - 1));
    }
  }

  /** Sends a frame that is answered; rejects with the refusal, or where the connection goes before the answer. */
  function ask(question: Question, withinMs?: number): Promise<ServerFrame> {
    const now = session;
    if (!now?.isReady) return Promise.reject(disconnected());
    const { id, answer } = answers.expect(withinMs);
    now.frames.push(JSON.stringify({ ...question, id }));
    return answer;
  }

  function back(): void {
    if (status === 'idle' || status === 'unauthenticated') return;
    tries = 0;
    if (!session) return void open();
    // It may have died while the device slept: ask, and wait shorter than usual.
    if (session.isReady) ask({ type: 'ping' }, 3_000).catch(() => {});
  }

  return {
    ask,
    /** Not answered, and not worth sending late. */
    offer(frame: ClientFrame): void {
      if (session?.isReady) session.frames.offer(JSON.stringify(frame));
    },
    tryNow: back,
    open(): void {
      if (status !== 'idle' && status !== 'unauthenticated') return;
      forced = false;
      tries = 0;
      stopListening ??= onReturn(back, () => {
        if (status !== 'unauthenticated' && !session?.isReady) become('offline');
      });
      status = 'idle';
      become('connecting');
      void open();
    },
    close(): void {
      stopRetry?.();
      stopListening?.();
      stopListening = undefined;
      const gone = session;
      session = undefined;
      gone?.frames.stop();
      quiet();
      become('idle');
      gone?.socket.close(1000);
    },
  };
}

export type Link = ReturnType<typeof link>;
