export type Told = { messageId: string; seq: number; body: string };

/** What one widget holds of its conversation: as in the SDK, a message that is told again is the same message. */
export function inbox() {
  const bodies = new Map<string, string>();
  const found = { doubled: 0, repeated: 0 };
  let seq = 0;
  return {
    get seq() {
      return seq;
    },
    take({ messageId, seq: at, body }: Told): void {
      seq = Math.max(seq, at);
      const known = bodies.get(body);
      if (known === undefined) bodies.set(body, messageId);
      else if (known === messageId) found.repeated += 1;
      else found.doubled += 1;
    },
    has: (body: string): boolean => bodies.has(body),
    found,
  };
}

export type Inbox = ReturnType<typeof inbox>;
