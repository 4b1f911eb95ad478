import assert from 'node:assert/strict';
import { after, before, type TestContext, test } from 'node:test';
import { sift } from './proofs/known.ts';
import { forbiddenFields, foreignNames } from './proofs/tenant-bodies.ts';
import { foreignFrames, undescribedFrames } from './proofs/tenant-frames.ts';
import { tenantHouse } from './proofs/tenant-house.ts';
import { foreignIds, type MatrixReport, rightsAndRoles, undescribed } from './proofs/tenant-matrix.ts';
import { tryHoles } from './proofs/tenant-planted.ts';

let scene: Awaited<ReturnType<typeof tenantHouse>>;
before(async () => {
  scene = await tenantHouse();
});
after(async () => {
  await scene.close();
  assert.deepEqual(scene.house.faults, [], 'every reply is as its document says');
});

function expectNothing(context: TestContext, { cells, findings }: MatrixReport) {
  const { news, known } = sift(findings);
  context.diagnostic(`${cells} cells`);
  for (const what of known) context.diagnostic(`known: ${what}`);
  assert.ok(cells > 0);
  assert.equal(news.join('\n\n'), '');
}

test('every operation that is answered, and every frame, says who may use it and where its ids stand', () => {
  assert.deepEqual(undescribed(), [], 'add these to tests/proofs/tenant-expectations.ts');
  assert.deepEqual(undescribedFrames(), [], 'add these to tests/proofs/tenant-frames.ts');
});

test('who may use an operation can, and everybody else is refused', async (context) => {
  expectNothing(context, await rightsAndRoles(scene));
});

test('an id of another tenant, visitor or department is answered like one that nobody has, and nothing changes', async (context) => {
  expectNothing(context, await foreignIds(scene));
});

test('naming another workspace in the address does not lead into it', async (context) => {
  expectNothing(context, await foreignNames(scene));
});

test('fields that are not a client’s to write are ignored and never kept', async (context) => {
  expectNothing(context, await forbiddenFields(scene));
});

test('the realtime channel keeps the same fences, and nobody hears of another tenant', async (context) => {
  expectNothing(context, await foreignFrames(scene));
});

// The last: the holes leave their marks in the house.
test('the matrix finds every hole that is planted for it', async () => {
  const tried = await tryHoles(scene);
  assert.deepEqual(
    tried.filter(({ isFound }) => !isFound).map(({ name }) => name),
    [],
  );
});
