import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Workspace } from '../../session/workspace.tsx';
import { createUploads } from './uploads.ts';

type Ask = { form: FormData; signal: AbortSignal; onProgress: (share: number) => void; done(): void; fail(): void };

function scene() {
  const asked: Ask[] = [];
  const rest = {
    upload: (_path: string, form: FormData, progress: Pick<Ask, 'signal' | 'onProgress'>) =>
      new Promise((resolve, reject) => {
        progress.signal.addEventListener('abort', () => reject(new Error('aborted')));
        asked.push({ form, ...progress, done: () => resolve({}), fail: () => reject(new Error('too large')) });
      }),
  } as unknown as Workspace['rest'];
  return { asked, uploads: createUploads(rest, 'cnv_1') };
}
const settled = () => new Promise((done) => setImmediate(done));
const file = (name: string) => new File(['x'], name);

test('files go out one after the other, and are gone from the list when they stand in the thread', async () => {
  const { asked, uploads } = scene();
  uploads.add([file('a.png'), file('b.png')]);
  assert.equal(asked.length, 1);
  asked[0]?.onProgress(0.5);
  assert.deepEqual(
    uploads.all().map(({ share }) => share),
    [0.5, 0],
  );
  asked[0]?.done();
  await settled();
  assert.equal(asked.length, 2);
  asked[1]?.done();
  await settled();
  assert.deepEqual(uploads.all(), []);
});

test('a file that failed stays with its reason, and trying again sends it under the same name of ours', async () => {
  const { asked, uploads } = scene();
  uploads.add([file('a.png')]);
  asked[0]?.fail();
  await settled();
  const [failed] = uploads.all();
  assert.equal(failed?.state, 'failed');
  uploads.retry(failed?.id ?? '');
  assert.equal(asked[1]?.form.get('clientMessageId'), asked[0]?.form.get('clientMessageId'));
});

test('a file that is cancelled is gone, and the next one goes out', async () => {
  const { asked, uploads } = scene();
  uploads.add([file('a.png'), file('b.png')]);
  uploads.cancel(uploads.all()[0]?.id ?? '');
  await settled();
  assert.deepEqual(
    uploads.all().map(({ file: { name } }) => name),
    ['b.png'],
  );
  assert.equal(asked.length, 2);
});
