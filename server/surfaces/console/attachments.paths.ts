import { Message } from '@switchboard/protocol';
import { Type } from 'typebox';
import { closed, idIn, oneOf, optional, replies, Time } from './schemas.ts';

const Attachment = closed({
  id: Type.String(),
  url: Type.String(),
  expiresAt: Time,
  filename: Type.String(),
  contentType: Type.String(),
  size: Type.Union([Type.Integer(), Type.Null()]),
  status: oneOf('pending', 'ready', 'deleted'),
  kind: oneOf('image', 'voice', 'file'),
  width: optional(Type.Integer()),
  height: optional(Type.Integer()),
  messageId: optional(Type.String()),
  metadata: optional(Type.Record(Type.String(), Type.Unknown())),
  createdAt: Time,
});

const form = {
  requestBody: {
    required: true,
    content: {
      'multipart/form-data': {
        schema: closed({
          clientMessageId: optional(Type.String({ maxLength: 120 })),
          file: Type.Unsafe<string>({ type: 'string', format: 'binary' }),
        }),
      },
    },
  },
};

export const attachmentPaths = {
  '/conversations/{id}/attachments': {
    post: {
      operationId: 'uploadAttachment',
      tags: ['Inbox'],
      summary: 'Send a file: it becomes a message; the same clientMessageId again answers as the first time',
      parameters: [idIn('id')],
      ...form,
      responses: replies(201, closed({ attachment: Attachment, message: Message })),
    },
  },
  '/conversations/{id}/attachments/{attachmentId}': {
    get: {
      operationId: 'getAttachment',
      tags: ['Inbox'],
      summary: 'A file of the conversation, with a link that opens it for 15 minutes at least',
      parameters: [idIn('id'), idIn('attachmentId')],
      responses: replies(200, closed({ attachment: Attachment })),
    },
  },
};
