// Passwords are hashed here, beside the chats and after them: on Linux a priority is the thread's own.
import { type Argon2Parameters, argon2Sync } from 'node:crypto';
import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';

export type HashingOrder = { id: number; parameters: Argon2Parameters };
export type Hashed = { id: number; tag: Uint8Array } | { id: number; fault: string };

if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

parentPort!.on('message', ({ id, parameters }: HashingOrder) => {
  let answer: Hashed;
  try {
    answer = { id, tag: argon2Sync('argon2id', parameters) };
  } catch (error) {
    answer = { id, fault: (error as Error).message };
  }
  parentPort!.postMessage(answer);
});
