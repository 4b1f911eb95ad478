/** The part of a window that is needed here. */
type Place = Pick<Window, 'addEventListener' | 'removeEventListener'> & {
  history: Pick<History, 'pushState' | 'replaceState'>;
  location: Pick<Location, 'origin' | 'pathname'>;
  document: Pick<Document, 'title'>;
};
export type PageSeen = { page: string; title: string };

/** A site may change its address many times in one go, and its title a moment later. */
const TOLD_AFTER_MS = 1_000;

/** The path alone: a query may carry what is nobody's business. */
export const pageOf = ({ location, document }: Pick<Place, 'location' | 'document'>): PageSeen => ({
  page: location.origin + location.pathname,
  title: document.title,
});

/** Tells of each page of a site that changes its pages without loading them, at most once a second. */
export function watchPages(place: Place, tell: (seen: PageSeen) => void): () => void {
  const { history } = place;
  let told = pageOf(place).page;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;

  const look = () => {
    if (isOver) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      const seen = pageOf(place);
      if (seen.page === told) return;
      told = seen.page;
      tell(seen);
    }, TOLD_AFTER_MS);
  };
  const restores = (['pushState', 'replaceState'] as const).map((name) => {
    const before = history[name];
    const isOwn = Object.hasOwn(history, name);
    const watched: typeof before = function (this: unknown, ...given) {
      before.apply(history as History, given);
      look();
    };
    history[name] = watched;
    return () => {
      // Somebody may have wrapped it since: what they hold stays as it is, and ours only passes on.
      if (history[name] !== watched) return;
      if (isOwn) history[name] = before;
      else delete (history as Partial<History>)[name];
    };
  });
  place.addEventListener('popstate', look);

  return () => {
    isOver = true;
    clearTimeout(timer);
    for (const restore of restores) restore();
    place.removeEventListener('popstate', look);
  };
}
