/** The few things of a browser that a client reacts to; in Node none of them is there. */
type Target = {
  addEventListener?: (type: string, listener: () => void) => void;
  removeEventListener?: (type: string, listener: () => void) => void;
};
const world = globalThis as unknown as Target & {
  navigator?: { onLine?: boolean };
  document?: Target & { visibilityState?: string };
};

export const isOffline = (): boolean => world.navigator?.onLine === false;

function listen(target: Target | undefined, type: string, listener: () => void): () => void {
  target?.addEventListener?.(type, listener);
  return () => target?.removeEventListener?.(type, listener);
}

/** The network came back, or somebody looks at the page again: a good moment to try at once. */
export function onReturn(back: () => void, left: () => void): () => void {
  const stops = [
    listen(world, 'online', back),
    listen(world, 'offline', left),
    listen(world, 'pageshow', back),
    listen(world.document, 'visibilitychange', () => {
      if (world.document?.visibilityState === 'visible') back();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
