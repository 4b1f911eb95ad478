import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

export type Question = {
  language: 'de' | 'en';
  kind: string;
  question: string;
  /** Null where the documents hold no answer. */
  answer: { document: string; says: string } | null;
};

export type QuestionPaper = { documents: { name: string; title: string; body: string }[]; questions: Question[] };

const folder = new URL('./', import.meta.url);
const text = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

function toQuestion(line: string): Question {
  const [language = '', kind = '', question = '', document = '', says = ''] = line
    .split('|')
    .map((part) => part.trim());
  return { language: language as 'de' | 'en', kind, question, answer: document ? { document, says } : null };
}

/** The set as it was frozen; one that was touched since is refused. */
export function questionPaper(isHeldOut = false): QuestionPaper {
  const names = readdirSync(new URL('documents/', folder)).sort();
  const bodies = names.map((name) => text(`documents/${name}`));
  const questions = text('questions.txt');
  const checksum = createHash('sha256').update(bodies.join('')).update(questions).digest('hex');
  const frozen = /sha256 ([0-9a-f]{64})/.exec(text('README.md'))?.[1];
  if (checksum !== frozen)
    throw new Error(`The quality set was changed: it is ${checksum} and was frozen as ${frozen}.`);
  return {
    documents: bodies.map((body, place) => ({
      name: names[place]!.replace(/\.md$/, ''),
      title: /^# (.+)$/m.exec(body)![1]!,
      body,
    })),
    questions: (isHeldOut ? text('held-out.txt') : questions).split('\n').filter(Boolean).map(toQuestion),
  };
}
