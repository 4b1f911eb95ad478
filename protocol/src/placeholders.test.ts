import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillPlaceholders } from './placeholders.ts';

const values = {
  'visitor.name': 'Vera',
  'agent.name': 'Mira',
  'conversation.number': '1042',
  'business.name': 'Töpferei',
};

test('each placeholder becomes what it stands for', () => {
  const text = '{{visitor.name}}, {{ agent.name }}, {{Conversation.Number}} – {{business.name}}';
  assert.equal(fillPlaceholders(text, values), 'Vera, Mira, 1042 – Töpferei');
});

test('where nothing is known, the word after the bar stands in, or nothing', () => {
  assert.equal(fillPlaceholders('Hello {{visitor.name|there}}!', {}), 'Hello there!');
  assert.equal(fillPlaceholders('Hello {{visitor.name|there}}!', { 'visitor.name': '  ' }), 'Hello there!');
  assert.equal(fillPlaceholders('Hello{{visitor.name}}!', { 'visitor.name': null }), 'Hello!');
  assert.equal(
    fillPlaceholders('Hello {{visitor.name}}, I am {{agent.name}} of {{business.name}}', {}),
    'Hello, I am of',
  );
  assert.equal(fillPlaceholders('No {{visitor.name}}no', {}), 'No no');
});

test('what is no placeholder stays as it was typed, and what is filled in is not read again', () => {
  assert.equal(
    fillPlaceholders('{{price.net}} {{constructor.name}} {x} {{}}', values),
    '{{price.net}} {{constructor.name}} {x} {{}}',
  );
  assert.equal(fillPlaceholders('{{visitor.name}}', { 'visitor.name': '{{agent.name}} $&' }), '{{agent.name}} $&');
});
