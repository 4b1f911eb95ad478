import type { operations } from '../../../contracts/console.types.ts';

type Reply<Data> = { content: { 'application/json': { data: Data } } };

/** What an operation of the console's document answers with, as the contract has it. */
export type Answer<Name extends keyof operations> = operations[Name] extends { responses: { 200: Reply<infer Data> } }
  ? Data
  : operations[Name] extends { responses: { 201: Reply<infer Data> } }
    ? Data
    : never;
