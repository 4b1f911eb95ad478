/** Tells every process of the installation; nothing is kept, and who isn't there misses it. */
export type Bus = {
  publish(topic: string, message: object): void;
  subscribe(topic: string, handler: (message: never) => void): () => void;
  close(): Promise<void>;
};

/** For one process: what is published is heard at once, in order. */
export function localBus(): Bus {
  const handlers = new Map<string, Set<(message: never) => void>>();
  return {
    publish(topic, message) {
      for (const handler of handlers.get(topic) ?? []) handler(message as never);
    },
    subscribe(topic, handler) {
      const set = handlers.get(topic) ?? new Set();
      handlers.set(topic, set.add(handler));
      return () => set.delete(handler);
    },
    close: async () => handlers.clear(),
  };
}
