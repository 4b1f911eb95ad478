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

export type QuestionSet = 'frozen' | 'development' | 'held-out';

const files: Record<QuestionSet, string> = {
  frozen: 'questions.txt',
  development: 'development.txt',
  'held-out': 'held-out.txt',
};

const folder = new URL('./', import.meta.url);
const text = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

function toQuestion(line: string): Question {
  const [language = '', kind = '', question = '', document = '', says = ''] = line
    .split('|')
    .map((part) => part.trim());
  return { language: language as 'de' | 'en', kind, question, answer: document ? { document, says } : null };
}

function checked(what: string, checksum: string, promise: RegExp): void {
  const frozen = promise.exec(text('README.md'))?.[1];
  if (checksum !== frozen) throw new Error(`${what} was changed: it is ${checksum} and was frozen as ${frozen}.`);
}

const sha256 = (body: string): string => createHash('sha256').update(body).digest('hex');

/** The documents with one set of questions; what was frozen and touched since is refused. */
export function questionPaper(set: QuestionSet = 'frozen'): QuestionPaper {
  const names = readdirSync(new URL('documents/', folder)).sort();
  const bodies = names.map((name) => text(`documents/${name}`));
  checked('The quality set', sha256(bodies.join('') + text('questions.txt')), /^sha256 ([0-9a-f]{64})/m);
  checked('The held-out set', sha256(text('held-out.txt')), /^held out sha256 ([0-9a-f]{64})/m);
  return {
    documents: bodies.map((body, place) => ({
      name: names[place]!.replace(/\.md$/, ''),
      title: /^# (.+)$/m.exec(body)![1]!,
      body,
    })),
    questions: text(files[set]).split('\n').filter(Boolean).map(toQuestion),
  };
}
