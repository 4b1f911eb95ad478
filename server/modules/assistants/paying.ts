import { type Billing, isUnpaid, type Pricing, type Reserved } from '#modules/billing/index.ts';
import type { Log } from '#platform/log.ts';
import { type Limits, limits as standardLimits, tokensIn } from './limits.ts';
import type { ChosenModel } from './models.ts';
import type { Briefing } from './prompt.ts';
import type { Spoken } from './stream.ts';
import type { Turn } from './turn.ts';

export type TurnMoney = Pick<Billing, 'guardrails' | 'reserve' | 'commit' | 'release'>;

/** The estimate of four characters a token is rough: what is promised leaves room. */
const ROOM = 1.25;

/** Why a turn ends without an answer, though nothing failed. */
export type Declined = 'unpaid' | 'guardrail';

/** The operator's guardrails as the limits of one answer. A conversation always holds the line that is answered. */
export const limitsFrom = (pricing: Pricing, own: Partial<Limits> = {}): Limits => ({
  ...standardLimits,
  contextMessages: Math.max(1, pricing.maxContextMessages),
  inputTokens: pricing.maxInputTokens,
  outputTokens: pricing.maxOutputTokens,
  chunks: pricing.maxKnowledgeChunks,
  retries: pricing.maxRetries,
  toolCalls: pricing.maxToolCalls,
  ...own,
});

/** The money of one turn: promised before the model is asked, settled with what it took. */
export function paying({ billing, log }: { billing: TurnMoney; log: Log }) {
  const inputOf = ({ instructions, messages }: Pick<Briefing, 'instructions' | 'messages'>): number =>
    tokensIn(instructions) +
    messages.reduce((sum, { content }) => sum + tokensIn(typeof content === 'string' ? content : ''), 0);

  return {
    /** Where a provider does not say what it used. */
    guess: (briefing: Pick<Briefing, 'instructions' | 'messages'>, said: string) => ({
      inputTokens: inputOf(briefing),
      outputTokens: tokensIn(said),
    }),

    /** Says why not, where the answer cannot be paid for. */
    async reserve(turn: Turn, chosen: ChosenModel, briefing: Briefing, limits: Limits): Promise<Reserved | Declined> {
      if (!chosen.isBuiltIn && (limits.inputTokens === 0 || limits.outputTokens === 0)) return 'guardrail';
      try {
        return await billing.reserve({
          tenantId: turn.tenantId,
          service: 'chat_reply',
          reference: turn.id,
          conversationId: turn.conversationId,
          isFree: chosen.isBuiltIn,
          estimate: { inputTokens: Math.ceil(inputOf(briefing) * ROOM), outputTokens: briefing.maxOutputTokens },
        });
      } catch (error) {
        if (!isUnpaid(error)) throw error;
        log.info('an answer was not paid for', { tenantId: turn.tenantId, turnId: turn.id, reason: error.code });
        return 'unpaid';
      }
    },

    settle: (reserved: Reserved, { name }: ChosenModel, spoken: Spoken) =>
      billing.commit(reserved, {
        inputTokens: spoken.inputTokens,
        cachedTokens: spoken.cachedTokens,
        outputTokens: spoken.outputTokens,
        model: name,
      }),

    /** Broken off by a person or the visitor's next line: what had been said is paid for, silence is not. */
    async breakOff(reserved: Reserved, { name }: ChosenModel, briefing: Briefing, heard: string): Promise<void> {
      if (!heard) return billing.release(reserved);
      await billing.commit(reserved, { ...this.guess(briefing, heard), model: name });
    },

    release: (reserved: Reserved) => billing.release(reserved),
  };
}
