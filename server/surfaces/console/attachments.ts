import type { operations } from '#contracts/console.types.ts';
import type { Caller } from '#modules/identity/index.ts';
import { type OperationsOf, uploadedFile } from '#surfaces/contract/index.ts';
import { created, idIn, ok } from '#surfaces/shapes/answers.ts';
import { showAttachment } from '#surfaces/shapes/attachment.ts';
import { showMessage } from '#surfaces/shapes/message.ts';
import type { ConsoleNeeds } from './index.ts';

export const attachmentOperations = ({ attachments, publicUrl }: ConsoleNeeds) =>
  ({
    uploadAttachment: async ({ caller, path, headers, raw }) => {
      caller.must('agent:messages:write');
      const conversationId = idIn('conversation', path.id);
      const length = headers['content-length'];
      attachments.mustFit(length === undefined ? undefined : Number(length));
      const { fields, ...file } = await uploadedFile(raw, attachments.mostBytes);
      const { attachment, message } = await attachments.upload(caller, conversationId, {
        ...file,
        clientMessageId: fields['clientMessageId'],
      });
      return created({
        attachment: showAttachment(attachment, attachments, publicUrl()),
        message: showMessage(message, 'agent')!,
      });
    },

    getAttachment: async ({ caller, path }) => {
      caller.must('agent:messages:read');
      const id = idIn('attachment', path.attachmentId);
      const attachment = await attachments.get(caller, idIn('conversation', path.id), id);
      return ok({ attachment: showAttachment(attachment, attachments, publicUrl()) });
    },
  }) satisfies OperationsOf<operations, Caller>;
