import { setTimeout as pause } from 'node:timers/promises';
import { APICallError, hasToolCall, isStepCount, type JSONValue, type ModelMessage, streamText } from 'ai';
import type { Limits } from './limits.ts';
import type { ChosenModel } from './models.ts';
import { type AllowedHosts, safeText, settledLength } from './safe-text.ts';
import { HAND_OVER, type HandOverReason, handOverTool, reasonIn, type Toolset } from './tools.ts';

export type Spoken = {
  text: string;
  handOver: HandOverReason | undefined;
  chunkIds: string[];
  inputTokens: number;
  outputTokens: number;
  cachedTokens: number;
  firstTokenMs: number | null;
  guardrails: string[];
};

export type SpeakInput = {
  chosen: ChosenModel;
  instructions: string;
  messages: ModelMessage[];
  temperature: number;
  maxOutputTokens: number;
  /** For the built-in model alone. */
  builtIn: Record<string, JSONValue>;
  hosts: AllowedHosts;
  /** What the model can do besides talking and handing over. */
  tools?: Toolset;
  /** Whether something was done for the visitor already, so that silence is no failure. */
  hasActed?(): boolean;
  limits: Limits;
  signal: AbortSignal;
  /** Counts what the provider did not: four characters a token. */
  estimated(said: string): Pick<Spoken, 'inputTokens' | 'outputTokens' | 'cachedTokens'>;
  /** Gets text that is safe to show, in order, as soon as it is. */
  onText(text: string): void;
};

/** The model said nothing usable: it failed, was silent for too long, or broke off. */
export class ModelFailure extends Error {
  readonly retryInMs: number | undefined;
  constructor(cause: unknown, retryInMs?: number) {
    super('The model failed', { cause });
    this.name = 'ModelFailure';
    this.retryInMs = retryInMs;
  }
}

function retryAfterMs(error: unknown): number | undefined {
  if (!APICallError.isInstance(error)) return undefined;
  const seconds = Number(error.responseHeaders?.['retry-after']);
  return Number.isFinite(seconds) ? seconds * 1000 : undefined;
}

async function speakOnce(input: SpeakInput): Promise<Spoken> {
  const { chosen, hosts, limits, signal } = input;
  const startedAt = performance.now();
  const guardrails = new Set<string>();
  const chunkIds: string[] = [];
  let raw = '';
  let shown = 0;
  let firstTokenMs: number | null = null;
  let handOver: HandOverReason | undefined;
  let usage: Pick<Spoken, 'inputTokens' | 'outputTokens' | 'cachedTokens'> | undefined;
  let toolCalls = 0;
  const { maxOutputTokens } = input;
  /** A step for each round of tools: together they may write what one answer may. */
  const written = (steps: readonly { usage: { outputTokens: number | undefined } }[]): number =>
    steps.reduce((sum, { usage }) => sum + (usage.outputTokens ?? 0), 0);

  function show(upTo: number): void {
    if (upTo <= shown) return;
    const { text, removed } = safeText(raw.slice(shown, upTo), hosts);
    if (removed > 0) guardrails.add('link_removed');
    shown = upTo;
    if (text) input.onText(text);
  }

  const tools: Toolset = { ...(limits.toolCalls > 0 && input.tools), [HAND_OVER]: handOverTool };
  const result = streamText({
    model: chosen.model,
    instructions: input.instructions,
    messages: input.messages,
    tools,
    // One step more than there may be calls: the last one is for the words.
    stopWhen: [
      isStepCount(limits.toolCalls + 1),
      hasToolCall(HAND_OVER),
      ({ steps }) => written(steps) >= maxOutputTokens,
    ],
    maxOutputTokens,
    prepareStep: ({ steps }) => ({ maxOutputTokens: Math.max(1, maxOutputTokens - written(steps)) }),
    temperature: input.temperature,
    maxRetries: 0,
    timeout: { totalMs: limits.wholeMs, firstChunkMs: limits.firstTokenMs },
    abortSignal: signal,
    ...(chosen.isBuiltIn && { providerOptions: { switchboard: input.builtIn } }),
    onError: () => {},
  });

  try {
    for await (const part of result.fullStream) {
      if (part.type === 'text-delta') {
        firstTokenMs ??= Math.round(performance.now() - startedAt);
        raw += part.text;
        if (raw.length > limits.answerCharacters) {
          guardrails.add('answer_cut');
          raw = raw.slice(0, limits.answerCharacters);
          break;
        }
        show(settledLength(raw));
      } else if (part.type === 'source') chunkIds.push(part.id);
      else if (part.type === 'tool-call') {
        // To hand over does nothing by itself, and is never one too many.
        if (part.toolName !== HAND_OVER) toolCalls += 1;
        if (toolCalls > limits.toolCalls) {
          guardrails.add('tool_calls_exceeded');
          break;
        }
        if (part.toolName === HAND_OVER && !part.invalid) handOver ??= reasonIn(part.input);
        else if (!Object.hasOwn(tools, part.toolName) || part.invalid) guardrails.add('unlisted_tool');
      } else if (part.type === 'error') throw part.error;
      else if (part.type === 'abort') throw new Error(part.reason ?? 'aborted');
      else if (part.type === 'finish') {
        const wroteAll = (part.totalUsage.outputTokens ?? 0) >= maxOutputTokens;
        if (part.finishReason === 'length' || (part.finishReason === 'tool-calls' && wroteAll))
          guardrails.add('output_tokens_reached');
        if (part.finishReason === 'error' || String(part.finishReason) === 'interrupted') {
          throw new Error('the stream broke off');
        }
        const guess = input.estimated(raw);
        usage = {
          inputTokens: part.totalUsage.inputTokens ?? guess.inputTokens,
          outputTokens: part.totalUsage.outputTokens ?? guess.outputTokens,
          cachedTokens: part.totalUsage.inputTokenDetails.cacheReadTokens ?? 0,
        };
      }
    }
  } catch (error) {
    signal.throwIfAborted();
    throw new ModelFailure(error, retryAfterMs(error));
  }
  signal.throwIfAborted();
  if (!usage && !guardrails.has('answer_cut') && !guardrails.has('tool_calls_exceeded')) {
    throw new ModelFailure(new Error('the stream ended without its end'));
  }
  show(raw.length);
  const text = safeText(raw, hosts).text.trim();
  if (!text && !handOver && !input.hasActed?.()) throw new ModelFailure(new Error('the model said nothing'));
  return {
    text,
    handOver,
    chunkIds,
    ...(usage ?? input.estimated(raw)),
    firstTokenMs,
    guardrails: [...guardrails],
  };
}

/** Streams one answer. Tried again once where nothing has been shown yet: afterwards words would come twice. */
export async function speak(input: SpeakInput): Promise<Spoken> {
  let wasShown = false;
  const onText = (text: string) => {
    wasShown = true;
    input.onText(text);
  };
  for (let attempt = 0; ; attempt += 1) {
    try {
      const spoken = await speakOnce({ ...input, onText });
      if (attempt > 0) spoken.guardrails.push('retried');
      return spoken;
    } catch (error) {
      if (!(error instanceof ModelFailure) || wasShown || attempt >= input.limits.retries) throw error;
      await pause(Math.min(error.retryInMs ?? 250, input.limits.retryAfterMs), undefined, { signal: input.signal });
    }
  }
}
