/** Bytes as they come, asked for piece by piece: no picture is held whole. */
export class Pull {
  private readonly chunks: AsyncIterator<Buffer>;
  private held: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.chunks = source[Symbol.asyncIterator]();
  }

  /** What is there next without taking it; fewer than asked for only at the end. */
  async look(length: number): Promise<Buffer> {
    while (this.held.length < length) {
      const { value, done } = await this.chunks.next();
      if (done) break;
      this.held = this.held.length > 0 ? Buffer.concat([this.held, value]) : value;
    }
    return this.held.subarray(0, length);
  }

  async take(length: number): Promise<Buffer> {
    const taken = await this.look(length);
    this.held = this.held.subarray(taken.length);
    return taken;
  }

  async *pass(length: number): AsyncGenerator<Buffer> {
    for (let left = length; left > 0; ) {
      const some = await this.take(Math.min(left, Math.max(1, this.held.length)));
      if (some.length === 0) return;
      left -= some.length;
      yield some;
    }
  }

  async skip(length: number): Promise<void> {
    for await (const _ of this.pass(length));
  }

  /** All up to the first place where `isEnd` holds for a byte and the one after it. */
  async *passUntil(isEnd: (byte: number, next: number) => boolean): AsyncGenerator<Buffer> {
    for (;;) {
      await this.look(Math.max(2, this.held.length));
      const { held } = this;
      if (held.length < 2) {
        if (held.length > 0) yield await this.take(1);
        return;
      }
      let at = 0;
      while (at + 1 < held.length && !isEnd(held[at]!, held[at + 1]!)) at += 1;
      if (at > 0) yield await this.take(at);
      if (at + 1 < held.length) return;
    }
  }
}
