import type { operations } from '#contracts/console.types.ts';
import type { Caller } from '#modules/identity/index.ts';
import type { Mail } from '#modules/mails/index.ts';
import { show } from '#platform/ids.ts';
import type { OperationsOf } from '#surfaces/contract/index.ts';
import { idIn, ok } from '#surfaces/shapes/answers.ts';
import type { ConsoleNeeds } from './index.ts';

const showMail = (mail: Mail) => ({
  mailId: show('mail', mail.id),
  kind: mail.template,
  language: mail.language,
  to: { address: mail.to.address, ...(mail.to.name && { name: mail.to.name }) },
  ...(mail.subject && { subject: mail.subject }),
  status: mail.status,
  attempts: mail.attempts,
  ...(mail.failure && { failure: mail.failure }),
  createdAt: mail.createdAt.toISOString(),
  ...(mail.sentAt && { sentAt: mail.sentAt.toISOString() }),
});

export const mailOperations = ({ desk, mailListing }: ConsoleNeeds) =>
  ({
    listMails: async ({ caller, query }) => {
      const { mails, nextCursor } = await mailListing.list(caller, { cursor: query.cursor, limit: query.limit ?? 25 });
      return ok({
        mails: mails.map(showMail),
        isLocalOutbox: mailListing.isLocal,
        ...(nextCursor && { nextCursor }),
      });
    },

    getMail: async ({ caller, path }) => {
      const { mail, content } = await mailListing.get(caller, idIn('mail', path.mailId));
      return ok({ mail: showMail(mail), content: content ?? null });
    },

    getDeskSettings: async ({ caller }) => ok({ settings: await desk.settings.read(caller) }),

    updateDeskSettings: async ({ caller, body }) => ok({ settings: await desk.settings.update(caller, body) }),
  }) satisfies OperationsOf<operations, Caller>;
