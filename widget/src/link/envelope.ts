/** The one gate for `postMessage`, used on both sides: exact origin, exact window, and the nonce of this start. */

export type Peer = { origin: string; source: unknown; nonce: string };
type Incoming = { origin: string; source: unknown; data: unknown };

export const wrap = <Message extends { type: string }>(nonce: string, message: Message) => ({
  switchboard: nonce,
  message,
});

export function unwrap<Message extends { type: string }>(event: Incoming, peer: Peer): Message | undefined {
  const data = event.data as { switchboard?: unknown; message?: Message | null } | null;
  const isTheirs = peer.nonce && peer.source && event.origin === peer.origin && event.source === peer.source;
  return isTheirs && data?.switchboard === peer.nonce && typeof data.message?.type === 'string'
    ? data.message
    : undefined;
}

export const makeNonce = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');
