import { read } from '../server/platform/ids.ts';
import type { HttpLine } from './http-line.ts';

export type Target = { conversationId: string; token: string };

const BODY_CHARACTERS = 200;

/** 200 characters that say which message of which leg they are. */
export const bodyOf = (mark: string, number: number): string =>
  `${mark} ${number} `.padEnd(BODY_CHARACTERS, 'Is the lamp still there? ');

/** The number within its leg; undefined where it is of another, or not letter for letter what was sent. */
export function numberOf(mark: string, body: string): number | undefined {
  if (!body.startsWith(`${mark} `)) return undefined;
  const number = Number(body.slice(mark.length + 1, body.indexOf(' ', mark.length + 1)));
  return body === bodyOf(mark, number) ? number : undefined;
}

type Created = { data?: { message?: { messageId?: string; body?: string; conversationId?: string } } };

/** Sends one message as a visitor's widget does. What is wrong with the answer, or its id. */
export async function postAsVisitor(
  line: HttpLine,
  { conversationId, token }: Target,
  mark: string,
  number: number,
): Promise<{ id: string } | { fault: string }> {
  const body = bodyOf(mark, number);
  const answer = await line.post(
    `/api/chat/visitor/conversations/${conversationId}/messages`,
    `authorization: Bearer ${token}\r\n`,
    JSON.stringify({ body, clientMessageId: `${mark}-${number}` }),
  );
  if (answer.status !== 201) return { fault: `message ${number}: ${answer.status} ${answer.body.slice(0, 300)}` };
  const message = (JSON.parse(answer.body) as Created).data?.message;
  const id = read('message', message?.messageId);
  if (!id) return { fault: `message ${number}: ${message?.messageId} is no id` };
  if (message?.body !== body || message.conversationId !== conversationId) {
    return { fault: `message ${number}: the answer tells of another message` };
  }
  return { id };
}
