import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import Fastify from 'fastify';
import { coverage, coverageLines, loadDocument, mountContract } from '#surfaces/contract/index.ts';
import { resolveReferences } from '#surfaces/contract/references.ts';
import { checkBody } from '#surfaces/contract/validators.ts';
import { staleTypes } from '../../tools/contracts.ts';

const documents = [loadDocument('ringnity'), loadDocument('echocall')];
const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));

for (const { name, published } of documents)
  test(`the ${name} document falls short of its contract nowhere`, async (context) => {
    const tool = join(shared, 'tools/contract-diff.mjs');
    if (!existsSync(tool)) return context.skip('the contract facts are not beside this repository');
    const folder = mkdtempSync(join(tmpdir(), 'contract-'));
    context.after(() => rmSync(folder, { recursive: true }));
    const served = join(folder, `${name}.json`);
    writeFileSync(served, JSON.stringify(published));
    const { stdout } = await promisify(execFile)(process.execPath, [
      tool,
      join(shared, `contracts/${name}.json`),
      served,
    ]);
    assert.match(stdout, / 0 shortfalls/);
  });

test('the committed types say what the documents say', async () => {
  assert.deepEqual(await staleTypes({ write: false }), [], 'run "npm run contracts"');
});

test('both documents together have the contracts’ 171 operations and six of ours, each with an id of its own, a summary and a known tag', () => {
  assert.equal(
    documents.reduce((sum, { operations }) => sum + operations.length, 0),
    171 + 6,
  );
  for (const { name, operations, published } of documents) {
    assert.equal(new Set(operations.map(({ id }) => id)).size, operations.length);
    const tags = new Set((published['tags'] as { name: string; description: string }[]).map((tag) => tag.name));
    const items = published['paths'] as Record<string, Record<string, { summary?: string }>>;
    for (const { id, tags: own, path, method } of operations) {
      assert.ok(own.length > 0 && own.every((tag) => tags.has(tag)), `${name}.${id} has a tag that is not described`);
      assert.ok(items[path]?.[method.toLowerCase()]?.summary, `${name}.${id} has no summary`);
    }
  }
});

test('every example is valid under its own schema', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  let count = 0;
  const walk = (node: unknown, where: string): void => {
    if (typeof node !== 'object' || node === null) return;
    const { schema, examples } = node as { schema?: object; examples?: Record<string, { value: unknown }> };
    if (schema && examples && !Array.isArray(examples))
      for (const { value } of Object.values(examples)) {
        count += 1;
        assert.ok(ajv.validate(schema, value), `${where}: ${ajv.errorsText()}`);
      }
    for (const [key, value] of Object.entries(node)) if (key !== 'components') walk(value, `${where}/${key}`);
  };
  for (const { name, published } of documents) walk(resolveReferences(published), name);
  assert.ok(count >= 50, `only ${count} examples`);
});

test('every body schema compiles, and every route mounts within a second', async () => {
  for (const { operations } of documents)
    for (const { body } of operations) for (const schema of Object.values(body?.types ?? {})) checkBody(schema)({});
  const started = performance.now();
  const fastify = Fastify();
  const callers = async () => 'somebody';
  for (const document of documents)
    mountContract<string>(fastify, {
      document,
      operations: Object.fromEntries(
        document.operations.map(({ id }) => [id, async () => ({ status: 200, body: {} })]),
      ),
      callers: Object.fromEntries(Object.keys(document.schemes).map((scheme) => [scheme, callers])),
      refuse: (reply, { code }, status = 400) => reply.code(status).send({ code, message: document.name }),
    });
  await fastify.ready();
  assert.ok(performance.now() - started < 1_000, `took ${Math.round(performance.now() - started)} ms`);
  const inside = await fastify.inject('/api/v1/nowhere');
  assert.deepEqual([inside.statusCode, inside.json().message], [404, 'echocall']);
  assert.equal((await fastify.inject('/api/nowhere')).json().message, 'ringnity');
});

test('the gauge counts what is answered and lists what is not', () => {
  const found = coverage({
    documents,
    operations: { ringnity: { getRuntimeHealth: () => undefined, listWebhooks: () => undefined } },
  });
  assert.deepEqual(found.answered, ['ringnity.getRuntimeHealth', 'ringnity.listWebhooks']);
  assert.equal(coverageLines(found)[0], 'answered 2 of 177');
  assert.ok(found.missing.includes('echocall.listWebhooks'));
});
