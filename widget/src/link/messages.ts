/** What the page and the frame say to each other. No message carries what was written in the chat to the page. */

export type VisitorDetails = { externalId?: string; name?: string; email?: string; phone?: string };
export type Metadata = Record<string, unknown>;

export type ToFrame =
  | { type: 'open' }
  | { type: 'close' }
  | { type: 'update'; visitor?: VisitorDetails | undefined; metadata?: Metadata | undefined }
  | { type: 'identify'; contextToken: string }
  | { type: 'locale'; language: string }
  | { type: 'send'; body: string }
  | { type: 'call'; video: boolean }
  | { type: 'track'; name: string; data?: unknown }
  /** The site went to another of its pages without loading it. */
  | { type: 'page'; page: string; title: string }
  | { type: 'forget' };

export type ToPage =
  | { type: 'ready' }
  | { type: 'close' }
  | { type: 'unread'; count: number }
  | { type: 'message'; messageId: string; senderType: string; sentAt: string }
  | { type: 'error'; code: string; message: string }
  /** How a call stands; `roomUrl` is where it is held. */
  | {
      type: 'call';
      status: 'ringing' | 'answered' | 'over' | 'refused';
      video: boolean;
      callSessionId?: string;
      roomUrl?: string;
      code?: string;
    }
  /** Whether a conversation is open that a later page should follow in the background. */
  | { type: 'active'; active: boolean };

/** How the page starts the frame; it travels in the fragment, which no server sees. */
export type Start = {
  origin: string;
  nonce: string;
  open: boolean;
  /** Empty where the page has no wish. */
  language: string;
  page: string;
  title: string;
  /** Origin alone. */
  referrer: string;
};
