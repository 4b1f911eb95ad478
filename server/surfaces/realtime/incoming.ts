import { ClientFrame } from '@switchboard/protocol';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { Refusal } from '#platform/refusal.ts';
import { type Finding, faultOf, type Shape } from './frame-faults.ts';

type Named = TSchema & { title: string };
const frames = (ClientFrame as unknown as { anyOf: Named[] }).anyOf;
const known = new Map(
  frames.map((schema) => [schema.title, { schema: schema as unknown as Shape, check: Compile(schema) }]),
);
const names = [...known.keys()].join(', ');

const wrong = (id: string | undefined, what: string, faults: string[]): Unread => ({
  id,
  refusal: new Refusal('invalid', 'validation_failed', what, { faults }),
});

export type Unread = { id: string | undefined; refusal: Refusal };
export type Read = { frame: ClientFrame } | Unread;

/** The text of one WebSocket message as a frame, or the refusal that names every fault. */
export function readFrame(text: string): Read {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return wrong(undefined, 'This is not JSON.', ['frame is not JSON: it must be one JSON object, in UTF-8.']);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return wrong(undefined, 'This is not a frame.', ['frame must be a JSON object: one frame per WebSocket message.']);
  }
  const { type, id } = value as { type?: unknown; id?: unknown };
  const asked = typeof id === 'string' && id.length <= 64 ? id : undefined;
  const kind = typeof type === 'string' ? known.get(type) : undefined;
  if (!kind) return wrong(asked, 'This type of frame is unknown.', [`frame.type must be one of ${names}.`]);
  if (kind.check.Check(value)) return { frame: value as ClientFrame };
  const found = kind.check.Errors(value) as unknown as Finding[];
  return wrong(asked, `This ${String(type)} frame is not valid.`, [
    ...new Set(found.flatMap((finding) => faultOf(finding, kind.schema))),
  ]);
}
