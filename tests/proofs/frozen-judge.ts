import type { Answer } from './exchange.ts';
import { envelopeFaults } from './fuzz-judge.ts';

/** One request while the database stood still; no answer: it was given up on. */
export type Asked = { name: string; answer?: Answer | undefined; durationMs: number };

/** Three seconds are promised; the rest is for a busy machine. */
export const ANSWER_WITHIN_MS = 3500;
export const LIVE_WITHIN_MS = 3000;

/** While its database stands still the product answers in time, in its envelope, and as what it is: unavailable. */
export function judgeFrozen({ name, answer, durationMs }: Asked): string[] {
  const took = `${Math.round(durationMs)} ms`;
  if (!answer) return [`${name} had no answer after ${took}`];
  const { status, headers } = answer;
  const withinMs = name === 'livez' ? LIVE_WITHIN_MS : ANSWER_WITHIN_MS;
  const late = durationMs > withinMs ? [`${name} was answered after ${took}`] : [];
  if (name === 'livez') return status === 200 ? late : [...late, `livez answered ${status}`];
  if (name === 'readyz') return status === 503 ? late : [...late, `readyz answered ${status}`];
  // What needs no database goes on.
  if (status < 300) return late;
  if (status !== 503) return [...late, `${name} answered ${status}: ${answer.text.slice(0, 200)}`];
  return [
    ...late,
    ...envelopeFaults('ringnity', answer).map((fault) => `${name}: ${fault}`),
    ...(headers['retry-after'] ? [] : [`${name} does not say when to come again`]),
    ...(/\bat \S+ \(|Query read|timeout exceeded|ECONN/.test(answer.text) ? [`${name} tells of the inside`] : []),
  ];
}

const refused = (status: number, body: object, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'x-request-id': 'r1', 'retry-after': '1', ...headers },
  text: JSON.stringify(body),
  json: body,
  durationMs: 10,
});
const sound = {
  success: false,
  code: 'UNAVAILABLE',
  message: 'The database does not answer.',
  detail: { requestId: 'r1' },
};

/** Answers that are wrong, and one that is right. */
export function tryBrokenAnswers(): { name: string; isFound: boolean }[] {
  const wrong: Record<string, Asked> = {
    'a request that hangs': { name: 'a message', durationMs: 20_000 },
    'an answer that comes too late': { name: 'a message', answer: refused(503, sound), durationMs: 9000 },
    'a person who is signed out': { name: 'a message', answer: refused(401, sound), durationMs: 10 },
    'a fault instead of a refusal': { name: 'a message', answer: refused(500, sound), durationMs: 10 },
    'no envelope': { name: 'a message', answer: refused(503, {}), durationMs: 10 },
    'no time to come again': { name: 'a message', answer: refused(503, sound, { 'retry-after': '' }), durationMs: 10 },
    'ready without a database': { name: 'readyz', answer: refused(200, {}), durationMs: 10 },
    'not alive': { name: 'livez', answer: refused(200, {}), durationMs: 5000 },
  };
  return [
    ...Object.entries(wrong).map(([name, asked]) => ({ name, isFound: judgeFrozen(asked).length > 0 })),
    {
      name: 'blames nothing else',
      isFound: judgeFrozen({ name: 'a message', answer: refused(503, sound), durationMs: 2500 }).length === 0,
    },
  ];
}
