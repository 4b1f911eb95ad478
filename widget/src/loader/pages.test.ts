import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { type PageSeen, watchPages } from './pages.ts';

/** A window in small, whose history keeps the one method on its prototype, as browsers do. */
function site() {
  const target = new EventTarget();
  const location = { origin: 'https://shop.example', pathname: '/' };
  const go = (_state: unknown, _unused: string, url?: string | URL | null) => {
    location.pathname = new URL(String(url), location.origin).pathname;
  };
  const history: Pick<History, 'pushState' | 'replaceState'> = Object.create({ pushState: go, replaceState: go });
  const document = { title: 'Shop' };
  return {
    history,
    location,
    document,
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
    goBack(path: string) {
      location.pathname = path;
      target.dispatchEvent(new Event('popstate'));
    },
  };
}

describe('a site that changes its pages without loading them', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  test('each page is told with the title it then has, without query and fragment', () => {
    const shop = site();
    const seen: PageSeen[] = [];
    const stop = watchPages(shop, (one) => seen.push(one));
    shop.history.pushState({}, '', '/mugs?voucher=secret#top');
    shop.document.title = 'Mugs';
    mock.timers.tick(1_000);
    shop.history.replaceState({}, '', '/bowls');
    mock.timers.tick(1_000);
    shop.goBack('/');
    mock.timers.tick(1_000);
    assert.deepEqual(
      seen.map(({ page, title }) => [page, title]),
      [
        ['https://shop.example/mugs', 'Mugs'],
        ['https://shop.example/bowls', 'Mugs'],
        ['https://shop.example/', 'Mugs'],
      ],
    );
    stop();
  });

  test('many changes at once are told once, and none where the page stays the same', () => {
    const shop = site();
    const seen: PageSeen[] = [];
    const stop = watchPages(shop, (one) => seen.push(one));
    for (let step = 1; step <= 50; step += 1) shop.history.pushState({}, '', `/step-${step}`);
    mock.timers.tick(1_000);
    shop.history.replaceState({}, '', '/step-50?sort=price');
    mock.timers.tick(1_000);
    assert.deepEqual(
      seen.map(({ page }) => page),
      ['https://shop.example/step-50'],
    );
    stop();
  });

  test('after the end nothing is told, and the history is what it was', () => {
    const shop = site();
    const seen: PageSeen[] = [];
    const stop = watchPages(shop, (one) => seen.push(one));
    shop.history.pushState({}, '', '/mugs');
    stop();
    assert.equal(Object.hasOwn(shop.history, 'pushState'), false);
    shop.history.pushState({}, '', '/bowls');
    shop.goBack('/');
    mock.timers.tick(5_000);
    assert.deepEqual(seen, []);
  });

  test('what another script has wrapped around stays in its place', () => {
    const shop = site();
    const stop = watchPages(shop, () => assert.fail('nothing is told after the end'));
    const ours = shop.history.pushState;
    const theirs: History['pushState'] = (...given) => ours.apply(shop.history as History, given);
    shop.history.pushState = theirs;
    stop();
    assert.equal(shop.history.pushState, theirs);
    shop.history.pushState({}, '', '/mugs');
    assert.equal(shop.location.pathname, '/mugs');
    mock.timers.tick(1_000);
  });
});
