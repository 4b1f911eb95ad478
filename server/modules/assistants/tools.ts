import { jsonSchema, tool } from 'ai';

export type HandOverReason = 'asked' | 'nothing_found';

export const HAND_OVER = 'hand_over';

/**
 * All that a model can do besides talking. A tool here has no effect of its own: the turn reads the call and acts in
 * the tenant and conversation of its session, so that nothing in a model's text can name another.
 */
export const tools = {
  [HAND_OVER]: tool({
    description: 'Hands the conversation over to a person of the team.',
    inputSchema: jsonSchema<{ reason?: HandOverReason }>({
      type: 'object',
      properties: { reason: { type: 'string', enum: ['asked', 'nothing_found'] } },
      additionalProperties: false,
    }),
    execute: async () => 'The conversation is being handed over.',
  }),
};

export const reasonIn = (input: unknown): HandOverReason =>
  (input as { reason?: unknown } | null)?.reason === 'nothing_found' ? 'nothing_found' : 'asked';
