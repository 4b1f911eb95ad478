import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { sentences } from './faults.ts';
import type { Schema } from './schema.ts';

/** Checks a value in place (defaults are filled in); the answer is one sentence per fault. */
export type Check = (value: unknown) => string[];

const ajv = (coerceTypes: 'array' | false): Ajv2020 => {
  const instance = new Ajv2020({ strict: false, allErrors: true, verbose: true, useDefaults: true, coerceTypes });
  formats.default(instance);
  return instance;
};

// Text from an address is turned into numbers and booleans; a JSON body already says what it is.
const ofAddress = ajv('array');
const ofBody = ajv(false);

/** Compiled at the first use: a process that answers ten operations never pays for the others. */
function lazily(instance: Ajv2020, schema: Schema, part: string): Check {
  let validate: ReturnType<Ajv2020['compile']> | undefined;
  return (value) => {
    validate ??= instance.compile(schema);
    return validate(value) ? [] : sentences(part, (validate.errors ?? []) as ErrorObject[]);
  };
}

export const checkAddress = (schema: Schema, part: 'path' | 'query' | 'header'): Check =>
  lazily(ofAddress, schema, part);
export const checkBody = (schema: Schema): Check => lazily(ofBody, schema, 'body');
