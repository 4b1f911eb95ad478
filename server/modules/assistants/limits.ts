/** What one answer may take, whatever a model, a visitor or a document would like. */
export const limits = {
  contextMessages: 12,
  /** Estimated: four characters a token. */
  inputTokens: 12_000,
  outputTokens: 1500,
  chunks: 6,
  retries: 1,
  toolCalls: 4,
  firstTokenMs: 20_000,
  wholeMs: 60_000,
  /** A server that says "later" is waited for no longer than this. */
  retryAfterMs: 3_000,
  answerCharacters: 6_000,
  /** A visitor's next line is waited for so long; three times as long after one that looks unfinished. */
  settleMs: 0,
};

export type Limits = typeof limits;

export const tokensIn = (text: string): number => Math.ceil(text.length / 4);
