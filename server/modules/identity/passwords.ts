import { randomBytes, timingSafeEqual } from 'node:crypto';
import { invalid, Refusal } from '#platform/refusal.ts';
import { hashing } from './hashing.ts';

export type PasswordWork = { memoryKib: number; passes: number; concurrency: number; queue: number };

/** OWASP's floor for argon2id. Who waits behind so many has waited two seconds: whoever comes then is asked to come again. */
const STANDARD: PasswordWork = { memoryKib: 19_456, passes: 2, concurrency: 1, queue: 64 };
const SHORTEST = 8;
const LONGEST = 256;
const TAG_BYTES = 32;
const PHC = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d)\$([A-Za-z0-9+/]{16,86})\$([A-Za-z0-9+/]{22,86})$/;

export type Passwords = {
  /** A PHC string. Refuses what is too short or too long. */
  hash(password: string): Promise<string>;
  /** Without a hash to compare with, does the same work and says no: an unknown name takes as long as a known one. */
  verify(password: string, phc: string | undefined): Promise<boolean>;
};

/** So that the same password typed on another system, composed otherwise, is still the same. */
const normal = (password: string): string => password.normalize('NFKC');

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');

export const tooManySignIns = () =>
  new Refusal('limited', 'too_many_sign_ins', 'Too many people sign in at this moment. Try again shortly.', {
    retryAfterSeconds: 2,
  });

function gate({ concurrency, queue }: PasswordWork) {
  const waiting: (() => void)[] = [];
  let busy = 0;
  return async function pass<Result>(work: () => Promise<Result>): Promise<Result> {
    if (busy < concurrency) busy += 1;
    else if (waiting.length < queue) await new Promise<void>((resolve) => waiting.push(resolve));
    else throw tooManySignIns();
    try {
      return await work();
    } finally {
      // The place is handed on, so that nobody slips in between.
      const next = waiting.shift();
      if (next) next();
      else busy -= 1;
    }
  };
}

export function passwords(work: Partial<PasswordWork> = {}): Passwords {
  const settings = { ...STANDARD, ...work };
  const pass = gate(settings);

  async function fresh(password: string): Promise<string> {
    const nonce = randomBytes(16);
    const tag = await hashing.argon2id({
      message: normal(password),
      nonce,
      parallelism: 1,
      tagLength: TAG_BYTES,
      memory: settings.memoryKib,
      passes: settings.passes,
    });
    return `$argon2id$v=19$m=${settings.memoryKib},t=${settings.passes},p=1$${unpadded(nonce)}$${unpadded(tag)}`;
  }

  const decoy = `$argon2id$v=19$m=${settings.memoryKib},t=${settings.passes},p=1$${unpadded(randomBytes(16))}$${unpadded(randomBytes(TAG_BYTES))}`;

  return {
    async hash(password) {
      if (password.length < SHORTEST) throw invalid('password', 'is too short', `at least ${SHORTEST} characters long`);
      if (password.length > LONGEST) throw invalid('password', 'is too long', `at most ${LONGEST} characters long`);
      return pass(() => fresh(password));
    },
    async verify(password, phc) {
      if (password.length > LONGEST) return false;
      const parts = PHC.exec(phc ?? decoy);
      if (!parts) throw new Error('A stored password hash is not an argon2id PHC string.');
      const [, memory, passes, parallelism, nonce, expected] = parts as unknown as string[];
      const wanted = Buffer.from(expected!, 'base64');
      const tag = await pass(() =>
        hashing.argon2id({
          message: normal(password),
          nonce: Buffer.from(nonce!, 'base64'),
          parallelism: Number(parallelism),
          tagLength: wanted.length,
          memory: Number(memory),
          passes: Number(passes),
        }),
      );
      return timingSafeEqual(tag, wanted) && phc !== undefined;
    },
  };
}
