import { ticketAnswer } from './ticket-answer.ts';
import { transcript } from './transcript.ts';
import { unreadAnswer } from './unread-answer.ts';
import { visitorWaiting } from './visitor-waiting.ts';

/** Every kind of mail there is. Its name is kept with each mail that waits: do not change it. */
export const templates = {
  ticketAnswer,
  transcript,
  unreadAnswer,
  visitorWaiting,
};
