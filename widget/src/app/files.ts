import { signal } from '@preact/signals';
import type { Thread } from '@switchboard/sdk';

/** What the workspace takes; `types` are media types, recordings among them where they are allowed. */
export type FileRules = { mostBytes: number; types: string[]; voiceMessages: boolean };
export type FileFault = 'empty' | 'tooLarge' | 'type' | 'network' | 'server';
export type Upload = {
  id: string;
  name: string;
  bytes: number;
  /** Of what is to be sent, from 0 to 1. */
  share: number;
  fault?: FileFault;
};

/** Many browsers have no type for it (HEIC, Markdown): then the server looks. */
export function faultOfFile({ size, type }: Pick<File, 'size' | 'type'>, rules: FileRules): FileFault | undefined {
  if (size === 0) return 'empty';
  if (size > rules.mostBytes) return 'tooLarge';
  const bare = type.split(';', 1)[0]?.trim().toLowerCase();
  return bare && !rules.types.includes(bare) ? 'type' : undefined;
}

/** Another try can only help where nothing was wrong with the file. */
export const isWorthRetry = (fault: FileFault): boolean => fault === 'network' || fault === 'server';

const faultOfStatus = (status: number): FileFault => {
  if (status === 413) return 'tooLarge';
  if (status === 415 || status === 400) return 'type';
  return status === 0 ? 'network' : 'server';
};

type Needs = {
  base: string;
  token: () => Promise<string>;
  thread: () => Promise<Thread>;
  rules: () => FileRules | undefined;
};

/** Files on their way, one after the other. What has arrived comes back as a message, and leaves this list. */
export function files({ base, token, thread, rules }: Needs) {
  const uploads = signal<Upload[]>([]);
  const held = new Map<string, File>();
  const running = new Map<string, XMLHttpRequest>();
  let turn = Promise.resolve();

  const change = (id: string, to: Partial<Upload>) => {
    uploads.value = uploads.value.map((upload) => (upload.id === id ? { ...upload, ...to } : upload));
  };
  const cancel = (id: string) => {
    held.delete(id);
    running.get(id)?.abort();
    uploads.value = uploads.value.filter((upload) => upload.id !== id);
  };

  // fetch tells nothing of how far an upload has got.
  const post = (id: string, file: File, path: string, credential: string) =>
    new Promise<number>((resolve) => {
      const request = new XMLHttpRequest();
      const form = new FormData();
      form.append('clientMessageId', id);
      form.append('file', file, file.name);
      request.open('POST', base + path);
      request.setRequestHeader('x-ringnity-sdk-session', credential);
      request.upload.onprogress = ({ loaded, total }) => change(id, { share: total ? loaded / total : 0 });
      request.onloadend = () => resolve(request.status);
      running.set(id, request);
      request.send(form);
    });

  const send = async (id: string) => {
    const file = held.get(id);
    if (!file) return;
    try {
      const [{ conversationId }, credential] = [await thread(), await token()];
      if (!held.has(id)) return;
      const path = `api/chat/visitor/conversations/${encodeURIComponent(conversationId)}/attachments/upload`;
      const status = await post(id, file, path, credential);
      if (status >= 200 && status < 300) return cancel(id);
      change(id, { fault: faultOfStatus(status) });
    } catch {
      change(id, { fault: 'network' });
    } finally {
      running.delete(id);
    }
  };
  const queue = (id: string) => {
    turn = turn.then(() => send(id));
  };

  return {
    uploads,
    cancel,
    add: (given: Iterable<File>) => {
      const allowed = rules();
      if (!allowed) return;
      for (const file of given) {
        const id = crypto.randomUUID();
        const fault = faultOfFile(file, allowed);
        uploads.value = [
          ...uploads.value,
          { id, name: file.name, bytes: file.size, share: 0, ...(fault && { fault }) },
        ];
        if (fault) continue;
        held.set(id, file);
        queue(id);
      }
    },
    retry: (id: string) => {
      uploads.value = uploads.value.map((upload) => {
        const { fault: _, ...again } = upload;
        return upload.id === id ? { ...again, share: 0 } : upload;
      });
      queue(id);
    },
    clear: () => {
      for (const { id } of uploads.value) cancel(id);
    },
  };
}
export type Files = ReturnType<typeof files>;
