export { checkMailAddress, isMailAddress, normalMailAddress } from './address.ts';
export { type LocalOutbox, localOutbox } from './local-outbox.ts';
export { headerText, type Mailbox, type MailMessage } from './message.ts';
export { smtpTransport } from './smtp.ts';
export { MailRefused, type MailTransport } from './transport.ts';
