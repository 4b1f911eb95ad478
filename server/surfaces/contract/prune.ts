import type { Schema } from './schema.ts';

/** Copies of a value without the fields that its schema doesn't know; a value of another type passes untouched. */
export type Prune = (value: unknown) => unknown;

type Shape = { properties: Map<string, Prune>; rest: Prune | undefined; items: Prune | undefined };

const asIs: Prune = (value) => value;
const made = new WeakMap<Schema, Prune>();

export function pruneTo(schema: Schema): Prune {
  const known = made.get(schema);
  if (known) return known;
  const prune = build(schema);
  made.set(schema, prune);
  return prune;
}

function build(schema: Schema): Prune {
  const { properties, rest, items } = shapeOf(schema);
  if (properties.size === 0 && !items && (!rest || rest === asIs) && schema.additionalProperties !== false) return asIs;
  return (value) => {
    if (Array.isArray(value)) return items ? value.map(items) : value;
    if (typeof value !== 'object' || value === null || value instanceof Date) return value;
    const kept: Record<string, unknown> = {};
    for (const [key, field] of Object.entries(value)) {
      const prune = properties.get(key) ?? rest;
      if (prune) kept[key] = prune(field);
    }
    return kept;
  };
}

/** All that a schema and the schemas composed into it know: a field that any of them knows is kept. */
function shapeOf(schema: Schema): Shape {
  const shape: Shape = { properties: new Map(), rest: undefined, items: undefined };
  for (const [name, property] of Object.entries(schema.properties ?? {})) shape.properties.set(name, pruneTo(property));
  if (schema.additionalProperties === true) shape.rest = asIs;
  else if (typeof schema.additionalProperties === 'object') shape.rest = pruneTo(schema.additionalProperties);
  if (schema.items) shape.items = pruneTo(schema.items);
  for (const part of [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]) {
    const more = shapeOf(part);
    for (const [name, prune] of more.properties) if (!shape.properties.has(name)) shape.properties.set(name, prune);
    shape.rest ??= more.rest;
    shape.items ??= more.items;
  }
  return shape;
}
