import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isAuditAction } from '#modules/audit/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The actions that a source puts on record: texts like `noun.what_was_done` beside the word `action`. */
const actionsIn = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => /\baction\b/.test(line))
    .flatMap((line) => [...line.matchAll(/'([a-z_]+\.[a-z_]+)'/g)].map(([, action]) => action!));

test('every action that is put on record has its sentence in both languages', () => {
  const files = globSync('server/{modules,first-run}/**/*.ts', { cwd: root }).filter(
    (file) => !file.endsWith('.test.ts'),
  );
  const actions = files.flatMap((file) => {
    const text = readFileSync(root + file, 'utf8');
    return /\baudit\b|OnRecord/.test(text) ? actionsIn(text).map((action) => `${file}: ${action}`) : [];
  });
  assert.ok(actions.length > 10, actions.join('\n'));
  assert.deepEqual(
    actions.filter((found) => !isAuditAction(found.split(': ')[1]!)),
    [],
    'add these to server/modules/audit/actions.ts',
  );
});

test('an action without a sentence is found (planted hole)', () => {
  const planted = "await audit.record(transaction, caller, { action: isOn ? 'moon.landed' : 'contact.deleted' });";
  assert.deepEqual(
    actionsIn(planted).filter((action) => !isAuditAction(action)),
    ['moon.landed'],
  );
});
