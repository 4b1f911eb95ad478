import { balanceLow } from './balance-low.ts';
import { confirmEmail } from './confirm-email.ts';
import { emailChanged } from './email-changed.ts';
import { invitation } from './invitation.ts';
import { mention } from './mention.ts';
import { newSignIn } from './new-sign-in.ts';
import { operatorInvitation } from './operator-invitation.ts';
import { passwordChanged } from './password-changed.ts';
import { passwordReset } from './password-reset.ts';
import { secondFactorChanged } from './second-factor-changed.ts';
import { ticketAnswer } from './ticket-answer.ts';
import { transcript } from './transcript.ts';
import { unreadAnswer } from './unread-answer.ts';
import { visitorWaiting } from './visitor-waiting.ts';

/** Every kind of mail there is. Its name is kept with each mail that waits: do not change it. */
export const templates = {
  balanceLow,
  ticketAnswer,
  transcript,
  unreadAnswer,
  confirmEmail,
  emailChanged,
  invitation,
  mention,
  newSignIn,
  operatorInvitation,
  passwordChanged,
  passwordReset,
  secondFactorChanged,
  visitorWaiting,
};
