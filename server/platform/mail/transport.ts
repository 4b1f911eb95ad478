import type { MailMessage } from './message.ts';

/** A mail that will never arrive: trying again is of no use. */
export class MailRefused extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.name = 'MailRefused';
    this.status = status;
  }
}

export type MailTransport = {
  kind: 'smtp' | 'local';
  /** Resolves when the mail is in the hands of the next one. Throws `MailRefused` where that one will never take it. */
  send(message: MailMessage): Promise<void>;
  close(): Promise<void>;
};
