import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Block, type Inline, inline, markdown, safeUrl } from './markdown.ts';

const pieces = (blocks: Block[]): Inline[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? block.lines.flat()
      : block.kind === 'list'
        ? block.items.flat()
        : block.kind === 'heading'
          ? block.line
          : [],
  );

test('paragraphs keep their lines', () => {
  assert.deepEqual(markdown('one\ntwo\n\nthree'), [
    { kind: 'paragraph', lines: [[{ kind: 'text', text: 'one' }], [{ kind: 'text', text: 'two' }]] },
    { kind: 'paragraph', lines: [[{ kind: 'text', text: 'three' }]] },
  ]);
});

test('bold, code and lists are shown', () => {
  assert.deepEqual(inline('a **b** `c` __d__'), [
    { kind: 'text', text: 'a ' },
    { kind: 'bold', text: 'b' },
    { kind: 'text', text: ' ' },
    { kind: 'code', text: 'c' },
    { kind: 'text', text: ' ' },
    { kind: 'bold', text: 'd' },
  ]);
  const [list] = markdown('3. three\n\n4. four');
  assert.deepEqual(list, {
    kind: 'list',
    ordered: true,
    start: 3,
    items: [[{ kind: 'text', text: 'three' }], [{ kind: 'text', text: 'four' }]],
  });
});

test('marks without a partner stay what was written', () => {
  for (const text of ['2 ** 3', 'a * b', '[x] done', 'a ` b', '**', '](', 'snake_case_name'])
    assert.deepEqual(inline(text), [{ kind: 'text', text }]);
});

test('a link names the host it leads to, unless its text is the address', () => {
  assert.deepEqual(inline('[Returns](https://shop.example/returns)'), [
    { kind: 'link', text: 'Returns', href: 'https://shop.example/returns', host: 'shop.example' },
  ]);
  assert.deepEqual(inline('See https://shop.example/returns.'), [
    { kind: 'text', text: 'See ' },
    { kind: 'link', text: 'https://shop.example/returns', href: 'https://shop.example/returns' },
    { kind: 'text', text: '.' },
  ]);
  assert.deepEqual(inline('[https://bank.example](https://evil.test/)'), [
    { kind: 'link', text: 'https://bank.example', href: 'https://evil.test/', host: 'evil.test' },
  ]);
});

test('only http and https can be followed', () => {
  for (const address of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.test',
    '/relative',
    'https://bank.example@evil.test/',
    'http://',
  ]) {
    assert.equal(safeUrl(address), undefined, address);
    assert.ok(pieces(markdown(`[x](${address})`)).every((piece) => piece.kind === 'text' || piece.text !== 'x'));
  }
});

test('images never load: their description stays', () => {
  assert.deepEqual(inline('![a cat](https://evil.test/track.png?q=secret) end'), [{ kind: 'text', text: 'a cat end' }]);
});

test('HTML is text', () => {
  const text = '<img src=x onerror=alert(1)><script>alert(1)</script>';
  assert.deepEqual(inline(text), [{ kind: 'text', text }]);
});

test('an unfinished answer can be shown at every letter', () => {
  const whole =
    '## Title\n\n**Bold** and [link](https://a.example/b) ![i](https://x.y/z)\n- one\n- two\n```\ncode\n```';
  for (let length = 0; length <= whole.length; length++) assert.doesNotThrow(() => markdown(whole.slice(0, length)));
});

test('nothing makes it slow', () => {
  const startedAt = performance.now();
  for (const unit of ['**', '[', '](', '[a](', '`', '![', 'http://', '- ', '#', '__a', '[a]('])
    markdown(unit.repeat(8000 / unit.length));
  assert.ok(performance.now() - startedAt < 500, `${performance.now() - startedAt} ms`);
});
