import { invalid } from '#platform/refusal.ts';
import { readBody, readTitle } from './input.ts';

export type TypedAnswer = { questions: readonly string[]; answer: string; language?: string | null };

export const questionLimits = { most: 20 };

/** A question in the ways it is asked, the first being the title, and its answer. */
export function readTypedAnswer({ questions, answer }: TypedAnswer) {
  if (questions.length === 0 || questions.length > questionLimits.most) {
    throw invalid('body.questions', `has ${questions.length} entries`, `1 to ${questionLimits.most}`);
  }
  const distinct = [...new Set(questions.map((question, place) => readTitle(question, `body.questions[${place}]`)))];
  return { title: distinct[0]!, questions: distinct, body: readBody(answer, 'body.answer') };
}
