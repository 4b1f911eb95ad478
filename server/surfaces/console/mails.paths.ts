import { Type } from 'typebox';
import { body, closed, idIn, oneOf, optional, replies, Time } from './schemas.ts';

const Mail = closed({
  mailId: Type.String(),
  kind: Type.String(),
  language: oneOf('de', 'en'),
  to: closed({ address: Type.String(), name: optional(Type.String()) }),
  subject: optional(Type.String()),
  status: oneOf('queued', 'sent', 'failed', 'bounced'),
  attempts: Type.Integer(),
  failure: optional(oneOf('refused', 'unreachable', 'bounced')),
  createdAt: Time,
  sentAt: optional(Time),
});
const minutes = Type.Integer({ minimum: 0, maximum: 1440 });
const DeskSettings = closed({
  answerByMailMinutes: minutes,
  remindStaffMinutes: minutes,
  ticketAfterMinutes: minutes,
  asksForRating: Type.Boolean(),
});

const query = (name: string, schema: object) => ({ name, in: 'query', required: false, schema });

export const mailPaths = {
  '/mails': {
    get: {
      operationId: 'listMails',
      tags: ['Mails'],
      summary: 'Mails of this workspace of the last 30 days, newest first, and what became of them',
      parameters: [
        query('cursor', { type: 'string', maxLength: 400 }),
        query('limit', { type: 'integer', minimum: 1, maximum: 100, default: 25 }),
      ],
      responses: replies(
        200,
        closed({ mails: Type.Array(Mail), isLocalOutbox: Type.Boolean(), nextCursor: optional(Type.String()) }),
      ),
    },
  },
  '/mails/{mailId}': {
    get: {
      operationId: 'getMail',
      tags: ['Mails'],
      summary: 'One mail; with its words where no mail server is set and it holds no link that signs somebody in',
      parameters: [idIn('mailId')],
      responses: replies(
        200,
        closed({
          mail: Mail,
          content: Type.Union([closed({ text: Type.String(), html: Type.String() }), Type.Null()]),
        }),
      ),
    },
  },
  '/desk-settings': {
    get: {
      operationId: 'getDeskSettings',
      tags: ['Workspace'],
      summary: 'How the desk keeps in touch with those who are away; minutes, 0 for never',
      responses: replies(200, closed({ settings: DeskSettings })),
    },
    patch: {
      operationId: 'updateDeskSettings',
      tags: ['Workspace'],
      summary:
        'Change when answers go by mail, staff are reminded, hand-overs become tickets, and whether visitors rate',
      ...body(
        closed({
          answerByMailMinutes: optional(minutes),
          remindStaffMinutes: optional(minutes),
          ticketAfterMinutes: optional(minutes),
          asksForRating: optional(Type.Boolean()),
        }),
      ),
      responses: replies(200, closed({ settings: DeskSettings })),
    },
  },
};
