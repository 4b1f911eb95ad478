import { isDeepStrictEqual } from 'node:util';
import type { AnswerOf, ContractDocument, DocumentOperation, RequestOf } from '#surfaces/contract/index.ts';
import type { operations } from '../../contracts/ringnity.types.ts';
import { type Exchange, faultsOf, operationAt } from './exchange.ts';
import { addressOf, shortForm, shortly } from './words.ts';

type Id = keyof operations & string;
type SuccessOf<One extends Id> = Extract<AnswerOf<operations[One]>, { status: 200 | 201 | 302 }>['body'];
/** The contract leaves fields open that always come. Where one does not, what is asserted of it says so. */
type Whole<Value> = Value extends readonly (infer One)[]
  ? Whole<One>[]
  : Value extends object
    ? { [name in keyof Value]-?: Whole<NonNullable<Value[name]>> }
    : Value;
type DataOf<Body> = 'data' extends keyof Body ? Whole<NonNullable<Body['data']>> : Whole<Body>;
/** Where the document names no parameter, one of ours may still be known. */
type QueryOf<Query> = Record<string, never> extends Query ? Partial<Query> | Record<string, unknown> : Partial<Query>;
/** Fields with a default are required in the generated types: whoever asks may leave them out. */
type BodyOf<One extends Id> = Partial<RequestOf<operations[One], never>['body']>;
type Given<Name extends string, Value> =
  Record<string, never> extends Value
    ? { [name in Name]?: Value }
    : undefined extends Value
      ? { [name in Name]?: Value }
      : { [name in Name]: Value };
export type Wish<One extends Id> = Given<'path', RequestOf<operations[One], never>['path']> & {
  query?: QueryOf<RequestOf<operations[One], never>['query']>;
  body?: BodyOf<One>;
  /** A file, or a form: sent as it is. */
  raw?: NonNullable<RequestInit['body']>;
  /** The credential, as `Authorization: Bearer`. */
  as?: string;
  headers?: Record<string, string>;
};
type Refusal = { status: number; code: string };

/** The operation has no function yet: what builds on it is left out as well. */
class NotYet extends Error {
  override name = 'NotYet';
}

export type Sum = {
  /** Operations of the document, those that somebody answers, and those that were called with success. */
  known: string[];
  answered: string[];
  called: string[];
  calls: number;
  asserted: number;
  notYet: string[];
  faults: string[];
};

export type Tour = ReturnType<typeof openTour>;

/** Calls operations by their names, tells each call and answer, and keeps what was called and what was wrong. */
export function openTour({
  url,
  document,
  answered,
  print: printLine,
}: {
  url: string;
  document: Pick<ContractDocument, 'operations'>;
  /** The ids of the operations that have a function. */
  answered: ReadonlySet<string>;
  print: (line: string) => void;
}) {
  const byId = new Map(document.operations.map((operation) => [operation.id, operation]));
  const called = new Set<string>();
  const faults: string[] = [];
  let calls = 0;
  let asserted = 0;

  /** What is said while something is waited for: only the last look is told. */
  let held: string[] | undefined;
  const print = (line: string): void => void (held ? held.push(line) : printLine(line));

  function fault(sentence: string): void {
    faults.push(sentence);
    print(`   ✗ ${sentence}`);
  }

  /** One request, told and held against the document. Whoever brings a client of their own hands it this `fetch`. */
  async function exchange(input: string | URL, init: RequestInit = {}): Promise<Response> {
    const address = new URL(input);
    const method = init.method ?? 'GET';
    const operation = operationAt(document.operations, method, address.pathname);
    const startedAt = performance.now();
    const reply = await fetch(address, { redirect: 'manual', ...init });
    const text = await reply.clone().text();
    const tookMs = Math.round(performance.now() - startedAt);
    calls += 1;
    print(`${method.padEnd(6)} ${addressOf(address)}  ${sentBody(init.body)}`.trimEnd());
    const type = (reply.headers.get('content-type') ?? '').split(';', 1)[0] ?? '';
    print(`       ${reply.status} in ${tookMs} ms  ${toldBody(type, text)}`);
    if (!operation) fault(`${method} ${address.pathname} is not in the document`);
    else note(operation, { method, url: address, status: reply.status, type, text });
    return reply;
  }

  function note(operation: DocumentOperation, seen: Exchange): void {
    if (seen.status < 400) called.add(operation.id);
    for (const sentence of faultsOf(operation, seen)) fault(`${operation.id} ${seen.status}: ${sentence}`);
  }

  function request<One extends Id>(id: One, wish: Wish<One>): Promise<Response> {
    const operation = byId.get(id);
    if (!operation) throw new Error(`The document of ${url} has no operation ${id}.`);
    if (!answered.has(id)) throw new NotYet(id);
    const { path = {}, query = {}, body, raw, as, headers } = wish as Wish<Id> & { path?: Record<string, string> };
    const filled = operation.path.replaceAll(/\{([^}]+)\}/g, (_, name: string) =>
      encodeURIComponent(String((path as Record<string, string>)[name])),
    );
    const address = new URL(operation.base + filled, url);
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, String(value));
    const isJson = raw === undefined && body !== undefined;
    return exchange(address, {
      method: operation.method,
      headers: {
        ...(isJson && { 'content-type': 'application/json' }),
        ...(as && { authorization: `Bearer ${as}` }),
        ...headers,
      },
      ...(isJson ? { body: JSON.stringify(body) } : raw !== undefined && { body: raw }),
    });
  }

  const tour = {
    url,
    fetch: exchange,
    fault,

    isAnswered: (id: Id): boolean => answered.has(id),

    /** Calls an operation that must succeed, and resolves with its data. */
    async call<One extends Id>(id: One, wish: Wish<One>): Promise<DataOf<SuccessOf<One>>> {
      const reply = await request(id, wish);
      const text = await reply.text();
      if (reply.status >= 400) throw new Error(`${id} was refused: ${reply.status} ${shortly(text)}`);
      const isJson = (reply.headers.get('content-type') ?? '').startsWith('application/json');
      const body: unknown = isJson ? JSON.parse(text) : text;
      const isWrapped = typeof body === 'object' && body !== null && 'data' in body;
      return (isWrapped ? body.data : body) as DataOf<SuccessOf<One>>;
    },

    /** Calls an operation that must be refused. `because`: this is all that can be had of it here. */
    async refused<One extends Id>(id: One, wish: Wish<One>, expected: Refusal, because?: string): Promise<void> {
      const reply = await request(id, wish);
      const text = await reply.text();
      const body = text.startsWith('{') ? (JSON.parse(text) as { code?: string; error?: string }) : {};
      const seen = { status: reply.status, code: body.code ?? body.error };
      tour.holds(`it is refused${because ? `: ${because}` : ' now'}`, seen, expected);
      if (because && reply.status !== 501) called.add(id);
    },

    /** An assertion on the state afterwards. */
    holds(what: string, seen: unknown, expected: unknown = true): void {
      asserted += 1;
      if (isDeepStrictEqual(seen, expected)) print(`   ✓ ${what}`);
      else fault(`${what}: ${shortly(seen)} instead of ${shortly(expected)}`);
    },

    /** Waits for what the product does by itself. */
    async until<Value>(what: string, look: () => Promise<Value | undefined>, withinMs = 20_000): Promise<Value> {
      try {
        for (const end = performance.now() + withinMs; performance.now() < end; ) {
          held = [];
          const seen = await look();
          if (seen !== undefined) return seen;
          await new Promise((done) => setTimeout(done, 100));
        }
        throw new Error(`${what} did not happen within ${withinMs / 1000} s`);
      } finally {
        const last = held ?? [];
        held = undefined;
        for (const line of last) print(line);
      }
    },

    /** A part of the tour that others build upon: what goes wrong in it ends the tour. */
    async stop<Value>(title: string, work: () => Promise<Value>): Promise<Value> {
      print(`\n── ${title} ${'─'.repeat(Math.max(3, 90 - title.length))}`);
      return work();
    },

    /** A part that nothing builds upon: what goes wrong in it is told, and the tour goes on. */
    async detour(title: string, work: () => Promise<unknown>): Promise<void> {
      await tour.stop(title, work).catch((error: Error) => {
        if (error instanceof NotYet) print(`   not yet: ${error.message} has no function`);
        else fault(error.message);
      });
    },

    sum(): Sum {
      const ids = [...byId.keys()];
      const missed = ids.filter((id) => answered.has(id) && !called.has(id));
      return {
        known: ids,
        answered: ids.filter((id) => answered.has(id)),
        called: [...called],
        calls,
        asserted,
        notYet: ids.filter((id) => !answered.has(id)),
        faults: [...faults, ...missed.map((id) => `${id} was never called with success`)],
      };
    },
  };
  return tour;
}

function sentBody(body: RequestInit['body']): string {
  if (body instanceof FormData) return shortly(`(${[...body.keys()].join(', ')})`);
  if (body instanceof URLSearchParams) return shortForm(String(body));
  if (typeof body !== 'string') return '';
  return body.startsWith('{') ? shortly(JSON.parse(body)) : shortly(body);
}

function toldBody(type: string, text: string): string {
  if (type !== 'application/json') return shortly(text);
  const body = JSON.parse(text) as { data?: unknown };
  return shortly(body.data ?? body);
}
