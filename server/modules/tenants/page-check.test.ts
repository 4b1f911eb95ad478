import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPage, type PageQuestion } from './page-check.ts';
import type { ServiceCapability } from './services.ts';

const service = (key: 'chat' | 'voice_call', more: Partial<ServiceCapability> = {}): ServiceCapability => ({
  key,
  status: 'available',
  allowed: true,
  requiredFeatures: [],
  adminEnabled: true,
  sortOrder: 10,
  ...more,
});
const off = { status: 'disabled_by_admin', allowed: false, reason: 'Switched off.', page: 'services' } as const;
const facts = {
  slug: 'lampen',
  domains: ['shop.example', '*.wild.example'],
  services: [service('chat'), service('voice_call')],
  ownOrigin: 'https://desk.example',
};
const failures = (question: PageQuestion, more: Partial<typeof facts> = {}) =>
  checkPage(question, { ...facts, ...more }).filter(({ passed }) => !passed);

test('a page that may use the workspace passes every check', () => {
  for (const origin of ['https://shop.example', 'http://shop.example:8080/page?x', 'https://a.wild.example']) {
    assert.deepEqual(failures({ origin, slug: 'Lampen', service: 'chat' }), [], origin);
  }
  assert.deepEqual(failures({ origin: 'https://desk.example' }), []);
  assert.deepEqual(failures({}), []);
});

test('an origin that is not allowed names the domain to add', () => {
  assert.deepEqual(failures({ origin: 'https://Other.example' }), [
    {
      name: 'origin',
      passed: false,
      message: 'other.example is not among the allowed domains.',
      remedy: 'Add other.example under Developer, Allowed domains.',
      page: 'developer',
    },
  ]);
  const [wild] = failures({ origin: 'https://wild.example' });
  assert.equal(wild?.message, '*.wild.example covers the subdomains of wild.example, and not wild.example itself.');
});

test('what cannot be the origin of a page says what would be', () => {
  for (const origin of ['shop.example', 'file:///tmp/x.html', '', 'javascript:alert(1)', 'null']) {
    const [fault] = failures({ origin });
    assert.equal(fault?.name, 'origin', origin);
    assert.match(fault?.remedy ?? '', /https/);
  }
});

test('another slug is told the right one, whoever else has it', () => {
  const [fault] = failures({ slug: 'someone-else' });
  assert.equal(fault?.message, '"someone-else" is not this workspace.');
  assert.equal(fault?.remedy, 'Use the slug "lampen", or the public key.');
});

test('a microphone needs https, but for one’s own machine', () => {
  const plain = failures({ origin: 'http://shop.example', service: 'voice_call' });
  assert.deepEqual(
    plain.map(({ name, remedy }) => [name, remedy]),
    [['secure_context', 'Serve the page from https://shop.example.']],
  );
  const here = { domains: ['localhost'] };
  assert.deepEqual(failures({ origin: 'http://localhost:3000', service: 'voice_call' }, here), []);
});

test('a service that is held up says by what', () => {
  const services = [service('chat', off), service('voice_call', off)];
  const expected = { name: 'service', passed: false, remedy: 'Switched off.', page: 'services' };
  assert.deepEqual(failures({ service: 'chat' }, { services }), [{ ...expected, message: 'chat is not available.' }]);
  assert.deepEqual(failures({}, { services }), [{ ...expected, message: 'No service is available.' }]);
});
