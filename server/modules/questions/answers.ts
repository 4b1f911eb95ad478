import type { Message } from '#modules/conversations/index.ts';

const SHORTEST = 20;
const LONGEST = 4000;

/** "Let me check" is no answer. */
const isOnlyPolite =
  /^(?:hallo|hello|hi|guten (?:tag|morgen|abend)|einen moment|moment bitte|one moment|let me (?:check|see)|ich (?:schaue|sehe) (?:kurz |mal )*nach|danke|thanks?|gerne?|bitte|you'?re welcome)[^.!?\n]{0,60}[.!?]*$/i;

/** What people wrote after a question, up to the visitor's next word; undefined where it is none to keep. */
export function answersIn(messages: readonly Message[], questionId: string): string | undefined {
  const ordered = [...messages].sort((left, right) => left.seq - right.seq);
  const at = ordered.findIndex(({ id }) => id === questionId);
  if (at === -1) return undefined;
  const said: string[] = [];
  for (const message of ordered.slice(at + 1)) {
    if (message.senderType === 'visitor' && said.length > 0) break;
    const isWord = message.senderType === 'agent' && message.messageType === 'text' && !message.deletedAt;
    if (isWord && !isOnlyPolite.test(message.body.trim())) said.push(message.body.trim());
  }
  const answer = said.join('\n\n').slice(0, LONGEST);
  return answer.length >= SHORTEST ? answer : undefined;
}
