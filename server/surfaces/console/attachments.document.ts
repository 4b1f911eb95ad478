import { Message } from '@switchboard/protocol';
import { type TSchema, Type } from 'typebox';

const Time = Type.String({ format: 'date-time' });
const optional = Type.Optional;

const Attachment = Type.Object({
  id: Type.String(),
  url: Type.String(),
  expiresAt: Time,
  filename: Type.String(),
  contentType: Type.String(),
  size: Type.Union([Type.Integer(), Type.Null()]),
  status: Type.String({ enum: ['pending', 'ready', 'deleted'] }),
  kind: Type.String({ enum: ['image', 'voice', 'file'] }),
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
        schema: Type.Object({
          clientMessageId: optional(Type.String({ maxLength: 120 })),
          file: Type.Unsafe<string>({ type: 'string', format: 'binary' }),
        }),
      },
    },
  },
};

type Parts = {
  replies(status: 200 | 201, data: TSchema): object;
  idIn(name: string): object;
};

export const attachmentPaths = ({ replies, idIn }: Parts) => ({
  '/conversations/{id}/attachments': {
    post: {
      operationId: 'uploadAttachment',
      tags: ['Inbox'],
      summary: 'Send a file: it becomes a message; the same clientMessageId again answers as the first time',
      parameters: [idIn('id')],
      ...form,
      responses: replies(201, Type.Object({ attachment: Attachment, message: Message })),
    },
  },
  '/conversations/{id}/attachments/{attachmentId}': {
    get: {
      operationId: 'getAttachment',
      tags: ['Inbox'],
      summary: 'A file of the conversation, with a link that opens it for 15 minutes at least',
      parameters: [idIn('id'), idIn('attachmentId')],
      responses: replies(200, Type.Object({ attachment: Attachment })),
    },
  },
});
