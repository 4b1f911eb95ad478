import PostalMime, { type Address, type Email } from 'postal-mime';
import { headerText, isMailAddress, normalMailAddress } from '#platform/mail/index.ts';
import { invalid } from '#platform/refusal.ts';
import { replyText, textOfPage } from './reply-text.ts';

/** What of a mail that came in is of use. */
export type InboundMail = {
  messageId: string | undefined;
  from: string;
  /** Every address that it may have come by. */
  receivers: string[];
  /** Answering machines, lists and reports: nobody wrote it by hand. */
  isAutomatic: boolean;
  text: string;
  /** What was attached by hand: pictures within the text are mostly signatures. */
  attachments: MailedFile[];
};

export type MailedFile = { filename: string; contentType: string; bytes: Uint8Array };

const MOST_RECEIVERS = 50;
const MOST_FILES = 10;
const RECEIVED_BY = new Set(['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to', 'x-forwarded-to']);
const MESSAGE_ID = /^<[\x21-\x7e]{3,250}>$/;

const addressesOf = (list: Address[] | undefined): string[] =>
  (list ?? []).flatMap((one) =>
    'group' in one && one.group ? one.group.map(({ address }) => address) : [one.address ?? ''],
  );

function isAutomatic({ headers }: Email, from: string): boolean {
  const value = (name: string) =>
    headers
      .find(({ key }) => key === name)
      ?.value.trim()
      .toLowerCase();
  const submitted = value('auto-submitted');
  return (
    from === '' ||
    (submitted !== undefined && submitted !== 'no') ||
    ['bulk', 'junk', 'list', 'auto_reply'].includes(value('precedence') ?? '') ||
    value('return-path') === '<>' ||
    ['x-autoreply', 'x-autorespond', 'x-auto-response', 'list-id', 'x-failed-recipients'].some(
      (name) => value(name) !== undefined,
    ) ||
    (value('content-type') ?? '').startsWith('multipart/report') ||
    /^(?:mailer-daemon|postmaster)@/.test(from)
  );
}

/** Raw MIME → what was written. `envelope` is what the SMTP line said, which counts more than the headers. */
export async function readMail(
  raw: Uint8Array,
  envelope: { from?: string | undefined; to?: string[] } = {},
): Promise<InboundMail> {
  let mail: Email;
  try {
    mail = await PostalMime.parse(raw, { maxNestingDepth: 20, maxHeadersSize: 262_144 });
  } catch {
    throw invalid('body', 'is not a mail', 'a message as RFC 5322 describes it');
  }
  if (mail.headers.length === 0) throw invalid('body', 'is not a mail', 'a message as RFC 5322 describes it');
  const from = normalMailAddress(addressesOf(mail.from ? [mail.from] : []).find(isMailAddress) ?? '');
  const named = mail.headers.filter(({ key }) => RECEIVED_BY.has(key)).map(({ value }) => value.replace(/[<>\s]/g, ''));
  const receivers = envelope.to ?? [...named, ...addressesOf(mail.to), ...addressesOf(mail.cc)];
  const messageId = mail.messageId?.trim();
  return {
    messageId: messageId && MESSAGE_ID.test(messageId) ? messageId : undefined,
    from,
    receivers: receivers.slice(0, MOST_RECEIVERS).map(normalMailAddress),
    isAutomatic: envelope.from === '' || isAutomatic(mail, from),
    text: replyText(mail.text?.trim() ? mail.text : textOfPage(mail.html ?? '')).replaceAll('\0', ''),
    attachments: mail.attachments
      .filter(({ disposition }) => disposition === 'attachment')
      .slice(0, MOST_FILES)
      .map(({ filename, mimeType, content }) => ({
        filename: headerText(filename ?? '', 120),
        contentType: mimeType,
        bytes: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
      })),
  };
}
