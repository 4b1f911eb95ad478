import type { ErrorObject } from 'ajv';
import { nounOf, nounOfFormatOr, nounOfValue, oneOf, type Schema } from './schema.ts';

const MOST_FAULTS = 20;

/** Ajv's findings as sentences: where it is, what is wrong, what would be right. Never the value itself. */
export function sentences(part: string, errors: readonly ErrorObject[]): string[] {
  const composed = errors.filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf');
  const isDetail = (error: ErrorObject) =>
    composed.some(({ schemaPath }) => error.schemaPath.startsWith(`${schemaPath}/`));
  const told = errors.filter((error) => error.keyword !== 'if' && !isDetail(error));
  return [...new Set(told.map((error) => sentence(part, error)))].slice(0, MOST_FAULTS);
}

function sentence(part: string, error: ErrorObject): string {
  const where = placeOf(part, error.instancePath);
  const params = error.params as Record<string, unknown>;
  const schema = (error.parentSchema ?? {}) as Schema;
  switch (error.keyword) {
    case 'required': {
      const name = String(params['missingProperty']);
      return `${where}.${name} is missing: it must be ${nounOf(schema.properties?.[name] ?? {})}.`;
    }
    case 'type':
      return `${where} must be ${nounOf(schema)}, not ${nounOfValue(error.data)}.`;
    case 'enum':
    case 'const':
      return `${where} must be ${nounOf(schema)}.`;
    case 'format':
      return `${where} must be ${nounOfFormatOr(String(params['format']))}.`;
    case 'pattern':
      return `${where} must match the pattern ${String(params['pattern'])}.`;
    case 'minLength':
      return params['limit'] === 1
        ? `${where} must not be empty.`
        : `${where} must have at least ${params['limit']} characters.`;
    case 'maxLength':
      return `${where} must have at most ${params['limit']} characters.`;
    case 'minItems':
      return `${where} must have at least ${count(params['limit'], 'entry', 'entries')}.`;
    case 'maxItems':
      return `${where} must have at most ${count(params['limit'], 'entry', 'entries')}.`;
    case 'minimum':
      return `${where} must be ${params['limit']} or more.`;
    case 'maximum':
      return `${where} must be ${params['limit']} or less.`;
    case 'anyOf':
    case 'oneOf':
      return alternatives(where, (error.schema ?? []) as readonly Schema[]);
    default:
      return `${where} ${error.message ?? 'is not valid'}.`;
  }
}

const count = (limit: unknown, one: string, many: string): string => `${limit} ${limit === 1 ? one : many}`;

function alternatives(where: string, schemas: readonly Schema[]): string {
  const needs = schemas.map(({ required }) => required?.join(' and '));
  if (needs.every((need) => need !== undefined)) return `${where} must have ${oneOf(needs)}.`;
  return `${where} must be ${oneOf(schemas.map(nounOf))}.`;
}

/** `/events/0/name` in the body is `body.events[0].name`. */
const placeOf = (part: string, pointer: string): string =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((place, step) => (/^\d+$/.test(step) ? `${place}[${step}]` : `${place}.${step}`), part);
