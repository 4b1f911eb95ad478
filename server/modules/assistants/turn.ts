import type { LookedUpBy, Source, TurnState } from './assistants.tables.ts';
import type { Deed } from './dialogue/state.ts';

/** How a turn ended, for those who waited for it and for reports. */
export type TurnOutcome =
  | 'answered'
  | 'small_talk'
  | 'unclear'
  | 'asked'
  | 'nothing_found'
  | 'failure'
  | 'guardrail'
  /** Neither the plan nor a balance pays for it. */
  | 'unpaid'
  | 'overtaken'
  | 'drafted'
  | 'skipped'
  /** A step of a dialogue: a booking, a number that is left. */
  | 'dialogue'
  /** The visitor wrote on, and a later turn answers both lines. */
  | 'merged';

/** The receipt of an answer. */
export type Turn = {
  id: string;
  tenantId: string;
  conversationId: string;
  inReplyToMessageId: string;
  seq: number;
  state: TurnState;
  outcome: TurnOutcome | null;
  text: string | null;
  messageId: string | null;
  sources: Source[];
  model: string | null;
  provider: string | null;
  promptVersion: string | null;
  inputTokens: number;
  outputTokens: number;
  cachedTokens: number;
  /** In millionths of a US dollar, the buffer for risk included. */
  costMicros: number;
  latencyMs: number | null;
  firstTokenMs: number | null;
  guardrails: string[];
  /** The question as it was looked up: a follow-up together with the one before it. */
  asked: string | null;
  lookedUpBy: LookedUpBy | null;
  /** What was done for the visitor. */
  tools: Deed[];
  startedAt: Date;
  endedAt: Date | null;
};

export type TurnEnd = Partial<
  Pick<
    Turn,
    | 'text'
    | 'messageId'
    | 'sources'
    | 'model'
    | 'provider'
    | 'promptVersion'
    | 'inputTokens'
    | 'outputTokens'
    | 'cachedTokens'
    | 'costMicros'
    | 'firstTokenMs'
    | 'guardrails'
    | 'asked'
    | 'lookedUpBy'
    | 'tools'
  >
> & { state: Exclude<TurnState, 'running'>; outcome: TurnOutcome; discloses?: boolean };

/** Told on the bus when a turn has ended; `messageId` is null where the assistant said nothing. */
export type TurnCompleted = {
  tenantId: string;
  conversationId: string;
  turnId: string;
  inReplyToMessageId: string;
  messageId: string | null;
  outcome: TurnOutcome;
};
