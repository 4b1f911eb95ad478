import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ServerFrame } from '@switchboard/protocol';
import { closeCodes, limits } from '@switchboard/protocol/limits';
import type { WebSocket } from 'ws';
import type { Caller } from '#modules/identity/index.ts';
import type { Following } from './following.ts';
import { type FrameRate, frameRate } from './frame-rate.ts';
import type { Outlet, Step, Ticker } from './tick.ts';

/** How long a closing handshake may take before the line is cut. */
const FAREWELL_MS = 2_000;

/** Who greeted on this socket, and until when the token holds. */
export type Greeted = { caller: Caller; token: string; expiresAt: Date; checkedAt: number };

/** One socket: what it follows, what it may still send, and the writing to it. */
export class Connection implements Outlet {
  readonly request: Pick<IncomingMessage, 'headers'>;
  /** In which part of a heartbeat it is pinged. */
  readonly turn: number;
  readonly following = new Map<string, Following>();
  readonly rate: FrameRate = frameRate(limits.framesPerSecond, limits.frameBurst);
  greeted: Greeted | undefined;
  isWatching = false;
  isAlive = true;
  step: Step | undefined;
  private readonly socket: WebSocket;
  private readonly line: Duplex;
  private readonly ticker: Ticker;
  private readonly sent: (frames: number) => void;

  constructor(parts: {
    socket: WebSocket;
    line: Duplex;
    request: Pick<IncomingMessage, 'headers'>;
    turn: number;
    ticker: Ticker;
    sent(frames: number): void;
  }) {
    this.socket = parts.socket;
    this.line = parts.line;
    this.request = parts.request;
    this.turn = parts.turn;
    this.ticker = parts.ticker;
    this.sent = parts.sent;
  }

  get audience(): 'visitor' | 'agent' {
    return this.greeted?.caller.actor.kind === 'visitor' ? 'visitor' : 'agent';
  }

  get staffId(): string | undefined {
    const actor = this.greeted?.caller.actor;
    return actor?.kind === 'staff' ? actor.staffId : undefined;
  }

  get visitorId(): string | undefined {
    const actor = this.greeted?.caller.actor;
    return actor?.kind === 'visitor' ? actor.visitorId : undefined;
  }

  get isOpen(): boolean {
    return this.socket.readyState === this.socket.OPEN;
  }

  /** A frame that is already text, to be shared with other sockets. */
  push(json: string): void {
    if (this.isOpen) this.ticker.add(this, json);
  }

  send(frame: ServerFrame): void {
    this.push(JSON.stringify(frame));
  }

  /**
   * Past ws, straight to the line: the bytes are shared between sockets. Nothing of ws can stand half written there,
   * because compression is off and ws writes its own control frames whole.
   */
  write(bytes: Buffer, frames: number): void {
    if (!this.isOpen) return;
    this.line.write(bytes);
    this.sent(frames);
    if (this.line.writableLength > limits.backlogBytes)
      this.close(closeCodes.tooSlow, 'read too slowly: resume by seq');
  }

  ping(): void {
    this.isAlive = false;
    if (this.isOpen) this.socket.ping();
  }

  /** What was said this tick goes out first. */
  close(code: number, reason: string): void {
    if (this.socket.readyState >= this.socket.CLOSING) return;
    if (this.step) {
      const { step } = this;
      this.step = undefined;
      this.line.write(step.encoded());
    }
    this.socket.close(code, reason);
    setTimeout(() => this.socket.terminate(), FAREWELL_MS).unref();
  }

  terminate(): void {
    this.socket.terminate();
  }
}
