export type Mailbox = { address: string; name?: string | null };

/** One mail, ready to leave. */
export type MailMessage = {
  /** `<…@…>`: the same at every attempt, so that a receiver can drop a double. */
  messageId: string;
  date: Date;
  from: Mailbox;
  to: Mailbox;
  /** Where reports of failed delivery go; else the sender. */
  envelopeFrom?: string | undefined;
  replyTo?: string | undefined;
  inReplyTo?: string | undefined;
  references?: readonly string[] | undefined;
  /** The page that ends these mails at one click (RFC 8058). */
  unsubscribeUrl?: string | undefined;
  subject: string;
  html: string;
  text: string;
};

const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** One line of a header: what could end it becomes a space. */
export const headerText = (text: string, most = 200): string =>
  text.replace(CONTROL, ' ').replace(/\s+/g, ' ').trim().slice(0, most);

const mailbox = ({ address, name }: Mailbox) => ({ address, name: headerText(name ?? '', 100) });

/** For nodemailer. Answering machines stay silent (RFC 3834), and no file or address is ever read for a mail. */
export const toNodemailer = (message: MailMessage) => ({
  messageId: message.messageId,
  date: message.date,
  from: mailbox(message.from),
  to: mailbox(message.to),
  envelope: { from: message.envelopeFrom ?? message.from.address, to: [message.to.address] },
  ...(message.replyTo && { replyTo: message.replyTo }),
  ...(message.inReplyTo && { inReplyTo: message.inReplyTo }),
  ...(message.references?.length && { references: [...message.references] }),
  subject: headerText(message.subject),
  text: message.text,
  html: message.html,
  headers: {
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'OOF, AutoReply',
    ...(message.unsubscribeUrl && {
      'List-Unsubscribe': `<${message.unsubscribeUrl}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    }),
  },
  disableFileAccess: true,
  disableUrlAccess: true,
});
