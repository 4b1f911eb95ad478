import type pg from 'pg';

type Wire = { query(text: string): void };

/**
 * COPY … TO STDOUT (PostgreSQL, 54.2.6) over the driver that is there: what comes is handed on as it comes. Only the
 * messages that a COPY can bring are answered.
 */
class CopyOut {
  readonly text: string;
  readonly take: (chunk: Buffer) => void;
  readonly done: { resolve(): void; reject(error: Error): void };
  constructor(text: string, take: (chunk: Buffer) => void, done: { resolve(): void; reject(error: Error): void }) {
    this.text = text;
    this.take = take;
    this.done = done;
  }
  submit(connection: Wire): void {
    connection.query(this.text);
  }
  handleCopyData({ chunk }: { chunk: Buffer }): void {
    this.take(chunk);
  }
  handleRowDescription(): void {}
  handleCommandComplete(): void {}
  handleError(error: Error): void {
    this.done.reject(error);
  }
  handleReadyForQuery(): void {
    this.done.resolve();
  }
}

export const copyOut = (client: pg.Client, text: string, take: (chunk: Buffer) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    client.query(new CopyOut(text, take, { resolve, reject }) as never);
  });
