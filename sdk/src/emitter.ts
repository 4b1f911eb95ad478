/** Listeners by event; one that throws is reported and stops no other. */
export function emitter<Events extends Record<string, unknown>>() {
  const listeners = new Map<keyof Events, Set<(value: never) => void>>();
  return {
    on<Name extends keyof Events>(name: Name, listener: (value: Events[Name]) => void): () => void {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set.add(listener));
      return () => void set.delete(listener);
    },
    emit<Name extends keyof Events>(name: Name, value: Events[Name]): void {
      for (const listener of [...(listeners.get(name) ?? [])]) {
        try {
          (listener as (value: Events[Name]) => void)(value);
        } catch (error) {
          console.error(error);
        }
      }
    },
    clear: () => listeners.clear(),
  };
}
