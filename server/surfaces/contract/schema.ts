/** The part of JSON Schema 2020-12 that our documents use. */
export type Schema = {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly default?: unknown;
  readonly [keyword: string]: unknown;
};

const nounOfType: Record<string, string> = {
  string: 'a string',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  null: 'null',
};

const nounOfFormat: Record<string, string> = {
  email: 'an e-mail address such as name@example.com',
  uri: 'a full address such as https://example.com/path',
  'date-time': 'a time such as 2026-03-02T09:15:00Z',
  date: 'a date such as 2026-03-02',
  uuid: 'a UUID',
};

export const nounOfFormatOr = (format: string): string => nounOfFormat[format] ?? `a ${format}`;

/** What a value of this schema looks like, in words that complete "must be …". */
export function nounOf(schema: Schema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return oneOf(schema.enum.map((value) => JSON.stringify(value)));
  if (typeof schema.format === 'string' && nounOfFormat[schema.format]) return nounOfFormatOr(schema.format);
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives) return oneOf([...new Set(alternatives.map(nounOf))]);
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (types.length > 0) return oneOf(types.map((type) => nounOfType[type] ?? type));
  return schema.properties || schema.allOf ? 'an object' : 'a value';
}

export const nounOfValue = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return nounOfType[typeof value] ?? typeof value;
};

export function oneOf(choices: readonly string[]): string {
  if (choices.length < 2) return choices[0] ?? 'nothing';
  return `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`;
}
