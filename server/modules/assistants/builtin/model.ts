import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4Content,
  LanguageModelV4FinishReason,
  LanguageModelV4StreamPart,
  LanguageModelV4Usage,
} from '@ai-sdk/provider';
import { type Language, languageOf, type Passage } from '#modules/knowledge/index.ts';
import { type Intent, intentOf } from '../intent.ts';
import { tokensIn } from '../limits.ts';
import { HAND_OVER, type HandOverReason } from '../tools.ts';
import { say } from '../wording.ts';
import { compose } from './compose.ts';

/** What the turn hands to the built-in model beside the prompt, under the provider option `switchboard`. */
export type BuiltInOptions = {
  /** The question as it was looked up: a follow-up together with the one before it. */
  question: string;
  passages: Passage[];
  /** Passages that score lower are not answered from. */
  floor: number;
  language: Language;
  tenantName: string;
  greeting: string;
  /** What the lines of the visitor want, taken together. */
  intent?: Intent;
  /** The next step of a dialogue: said as it is. */
  prepared?: string;
};

type Reply = { text: string; chunkIds: string[]; handOver?: HandOverReason };

const textOf = (content: readonly { type: string; text?: string }[]): string =>
  content.map((part) => (part.type === 'text' ? (part.text ?? '') : '')).join('');

function lastUserText({ prompt }: LanguageModelV4CallOptions): string | undefined {
  const last = prompt.at(-1);
  return last?.role === 'user' ? textOf(last.content as { type: string; text?: string }[]) : undefined;
}

function smallTalk(intent: Intent, options: BuiltInOptions): string | undefined {
  if (intent === 'question' || intent === 'person') return undefined;
  if (intent === 'greeting' && options.greeting) return options.greeting;
  return say(intent, options.language, { tenant: options.tenantName });
}

function replyTo(call: LanguageModelV4CallOptions): Reply {
  const question = lastUserText(call);
  // After the result of its own tool there is nothing left to say.
  if (question === undefined) return { text: '', chunkIds: [] };
  const given = call.providerOptions?.['switchboard'] as Partial<BuiltInOptions> | undefined;
  const options: BuiltInOptions = {
    question: given?.question ?? question,
    passages: given?.passages ?? [],
    floor: given?.floor ?? 0,
    language: given?.language ?? languageOf(question) ?? 'de',
    tenantName: given?.tenantName ?? '',
    greeting: given?.greeting ?? '',
  };
  if (given?.prepared) return { text: given.prepared, chunkIds: [] };
  const intent = given?.intent ?? intentOf(question);
  if (intent === 'person') return { text: '', chunkIds: [], handOver: 'asked' };
  const talk = smallTalk(intent, options);
  if (talk && options.passages.length === 0) return { text: talk, chunkIds: [] };
  const usable = options.passages.filter(({ score }) => score >= options.floor);
  const composed = compose(options.question, usable, options.language);
  return composed ?? { text: say('unknown', options.language), chunkIds: [], handOver: 'nothing_found' };
}

const usageOf = (call: LanguageModelV4CallOptions, reply: Reply): LanguageModelV4Usage => {
  const input = tokensIn(JSON.stringify(call.prompt));
  const output = tokensIn(reply.text);
  return {
    inputTokens: { total: input, noCache: input, cacheRead: 0, cacheWrite: 0 },
    outputTokens: { total: output, text: output, reasoning: 0 },
  };
};

const finishOf = (reply: Reply): LanguageModelV4FinishReason =>
  reply.handOver ? { unified: 'tool-calls', raw: 'hand_over' } : { unified: 'stop', raw: 'stop' };

const toolCall = (reason: HandOverReason) => ({
  type: 'tool-call' as const,
  toolCallId: randomUUID(),
  toolName: HAND_OVER,
  input: JSON.stringify({ reason }),
});

/** Only a tool that was offered may be called. */
const mayHandOver = (call: LanguageModelV4CallOptions): boolean =>
  call.tools?.some((tool) => tool.name === HAND_OVER) ?? false;

function titleOf(call: LanguageModelV4CallOptions, chunkId: string): string {
  const given = call.providerOptions?.['switchboard'] as Partial<BuiltInOptions> | undefined;
  return given?.passages?.find((passage) => passage.chunkId === chunkId)?.title ?? '';
}

async function* partsOf(call: LanguageModelV4CallOptions): AsyncGenerator<LanguageModelV4StreamPart> {
  const reply = replyTo(call);
  yield { type: 'stream-start', warnings: [] };
  for (const chunkId of reply.chunkIds) {
    yield {
      type: 'source',
      sourceType: 'document',
      id: chunkId,
      mediaType: 'text/plain',
      title: titleOf(call, chunkId),
    };
  }
  if (reply.text) {
    yield { type: 'text-start', id: 'answer' };
    for (const delta of reply.text.match(/\S+\s*/g) ?? []) {
      await setImmediate();
      call.abortSignal?.throwIfAborted();
      yield { type: 'text-delta', id: 'answer', delta };
    }
    yield { type: 'text-end', id: 'answer' };
  }
  if (reply.handOver && mayHandOver(call)) yield toolCall(reply.handOver);
  yield { type: 'finish', usage: usageOf(call, reply), finishReason: finishOf(reply) };
}

/**
 * The answerer that needs no key and no network: it says what the passages say, in their own sentences, and hands over
 * where they say nothing. To the AI SDK it is a language model like any other.
 */
export function builtInModel(): LanguageModelV4 {
  return {
    specificationVersion: 'v4',
    provider: 'switchboard',
    modelId: 'built-in',
    supportedUrls: {},
    async doGenerate(call) {
      const reply = replyTo(call);
      const content: LanguageModelV4Content[] = [];
      if (reply.text) content.push({ type: 'text', text: reply.text });
      if (reply.handOver && mayHandOver(call)) content.push(toolCall(reply.handOver));
      return { content, finishReason: finishOf(reply), usage: usageOf(call, reply), warnings: [] };
    },
    async doStream(call) {
      return { stream: ReadableStream.from(partsOf(call)) as ReadableStream<LanguageModelV4StreamPart> };
    },
  };
}
