import type { Argon2Parameters } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { Hashed, HashingOrder } from './hashing-thread.ts';

type Waiting = { resolve: (tag: Buffer) => void; reject: (error: Error) => void };

/**
 * A thread that hashes one password after the other at low priority, so that a morning's sign-ins do not make the chats
 * wait. It starts with the first password and keeps nobody from stopping.
 */
function hashingThread() {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let orders = 0;

  function start(): Worker {
    const started = new Worker(new URL('./hashing-thread.ts', import.meta.url));
    started.unref();
    started.on('message', (hashed: Hashed) => {
      const order = waiting.get(hashed.id);
      waiting.delete(hashed.id);
      if (waiting.size === 0) started.unref();
      if ('tag' in hashed) order?.resolve(Buffer.from(hashed.tag));
      else order?.reject(new Error(hashed.fault));
    });
    started.on('error', (error) => {
      worker = undefined;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    });
    return started;
  }

  return {
    argon2id(parameters: Argon2Parameters): Promise<Buffer> {
      worker ??= start();
      const to = worker;
      orders += 1;
      const order: HashingOrder = { id: orders, parameters };
      return new Promise((resolve, reject) => {
        waiting.set(order.id, { resolve, reject });
        to.ref();
        to.postMessage(order);
      });
    },
  };
}

/** One for the process, however many houses it holds. */
export const hashing = hashingThread();
