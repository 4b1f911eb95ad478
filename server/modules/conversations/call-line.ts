import type { Kysely } from 'kysely';
import { messagesStore } from './messages.store.ts';

/** What a call leaves in its conversation, once and with the call's own end. Also where it was closed meanwhile. */
export async function addCallLine(
  transaction: Kysely<unknown>,
  tenantId: string,
  conversationId: string,
  { callId, body, metadata }: { callId: string; body: string; metadata: Record<string, unknown> },
): Promise<void> {
  await messagesStore(transaction).append(
    tenantId,
    conversationId,
    {
      senderType: 'system',
      senderKey: 'system',
      senderStaffId: null,
      senderName: null,
      messageType: 'call',
      body,
      metadata,
      clientMessageId: `call:${callId}`,
      turnId: null,
    },
    { evenIfClosed: true },
  );
}
