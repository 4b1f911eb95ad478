import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Parser } from '@asyncapi/parser';
import { asyncapi, ClientFrame, ServerFrame } from '@switchboard/protocol';

describe('the realtime protocol', () => {
  test('its AsyncAPI document is valid', async () => {
    const { document, diagnostics } = await new Parser().parse(JSON.stringify(asyncapi()));
    const errors = diagnostics.filter(({ severity }) => severity === 0);
    assert.deepEqual(
      errors.map(({ message, path }) => `${path.join('.')}: ${message}`),
      [],
    );
    assert.ok(document);
  });

  test('each frame has a name of its own and says what it is for', () => {
    for (const union of [ClientFrame, ServerFrame]) {
      const frames = (union as unknown as { anyOf: { title: string; description: string }[] }).anyOf;
      assert.equal(new Set(frames.map(({ title }) => title)).size, frames.length);
      for (const { title, description } of frames) assert.ok(description.length > 5, title);
    }
  });
});
