import type { Workspace } from '../../session/workspace.tsx';

export type Upload = {
  id: string;
  file: File;
  state: 'sending' | 'failed';
  share: number;
  error?: unknown;
};

type Held = Upload & { stop: AbortController };
export type Uploads = ReturnType<typeof createUploads>;

/** Files on their way into one conversation: one after the other, in the order they were chosen. */
export function createUploads(rest: Workspace['rest'], conversationId: string) {
  const listeners = new Set<() => void>();
  let all: readonly Held[] = [];
  let isBusy = false;

  function publish(next: readonly Held[]): void {
    all = next;
    for (const listener of listeners) listener();
  }
  const change = (id: string, part: Partial<Held>) =>
    publish(all.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const drop = (id: string) => publish(all.filter((one) => one.id !== id));

  async function work(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    for (let next = all.find(({ state }) => state === 'sending'); next; ) {
      await send(next);
      next = all.find(({ state }) => state === 'sending');
    }
    isBusy = false;
  }

  async function send({ id, file, stop }: Held): Promise<void> {
    const form = new FormData();
    // The same id again, and the server answers as the first time: a retry never sends twice.
    form.append('clientMessageId', id);
    form.append('file', file, file.name);
    try {
      await rest.upload(`/console/conversations/${conversationId}/attachments`, form, {
        signal: stop.signal,
        onProgress: (share) => change(id, { share }),
      });
      drop(id);
    } catch (error) {
      if (stop.signal.aborted) drop(id);
      else change(id, { state: 'failed', error });
    }
  }

  return {
    all: (): readonly Upload[] => all,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    add(files: Iterable<File>): void {
      const added = [...files].map(
        (file): Held => ({ id: crypto.randomUUID(), file, state: 'sending', share: 0, stop: new AbortController() }),
      );
      publish([...all, ...added]);
      void work();
    },
    retry(id: string): void {
      change(id, { state: 'sending', share: 0, stop: new AbortController() });
      void work();
    },
    cancel(id: string): void {
      all.find((one) => one.id === id)?.stop.abort();
      drop(id);
    },
  };
}

const held = new WeakMap<Workspace['rest'], Map<string, Uploads>>();

/** They go on while another conversation is looked at. */
export function uploadsOf({ rest }: Workspace, conversationId: string): Uploads {
  const mine = held.get(rest) ?? new Map<string, Uploads>();
  held.set(rest, mine);
  const known = mine.get(conversationId) ?? createUploads(rest, conversationId);
  mine.set(conversationId, known);
  return known;
}
