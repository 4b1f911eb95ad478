import { computed, type Signal, signal } from '@preact/signals';
import type { VisitorDetails } from '../link/messages.ts';
import type { Config } from './config.ts';
import type { Storage } from './storage.ts';

export type Answers = {
  name?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
  departmentId?: string | undefined;
  consentedAt?: string | undefined;
};

type Needs = { config: Signal<Config | undefined>; storage: Storage; describe: (visitor: VisitorDetails) => void };

/** The questions before the chat, and what the visitor has said of themselves. Asked once in this browser. */
export function asking({ config, storage, describe }: Needs) {
  const answers = signal<Answers>(read());
  const isDone = signal(storage.read('asked') !== undefined);

  function read(): Answers {
    try {
      return (JSON.parse(storage.read('asked') ?? storage.read('said') ?? '{}') ?? {}) as Answers;
    } catch {
      return {};
    }
  }
  const visitorOf = ({ name, email, phone }: Answers): VisitorDetails => ({
    ...(name && { name }),
    ...(email && { email }),
    ...(phone && { phone }),
  });
  if (Object.keys(visitorOf(answers.value)).length) describe(visitorOf(answers.value));

  const learn = (more: Answers) => {
    answers.value = { ...answers.value, ...more };
    storage.write(isDone.value ? 'asked' : 'said', JSON.stringify(answers.value));
    describe(visitorOf(more));
  };

  return {
    answers,
    isDue: computed(() => Boolean(config.value?.preChat) && !isDone.value),
    /** The page knows something: it stands in the form already, and is not kept. */
    prefill: ({ name, email, phone }: VisitorDetails) => {
      answers.value = {
        ...answers.value,
        ...(name && { name }),
        ...(email && { email }),
        ...(phone && { phone }),
      };
    },
    learn,
    answer: (given: Answers) => {
      isDone.value = true;
      learn(given);
    },
    forget: () => {
      isDone.value = false;
      answers.value = {};
      storage.write('asked', undefined);
      storage.write('said', undefined);
    },
  };
}
export type Asking = ReturnType<typeof asking>;
