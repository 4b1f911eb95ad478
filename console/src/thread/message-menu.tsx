import { ActionIcon, Menu } from '@mantine/core';
import { IconCopy, IconDots, IconFileX, IconPencil, IconReceipt, IconTrash } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import { Confirm } from '../shell/confirm.tsx';
import { useFailure } from '../shell/use-failure.ts';
import { attachmentOf } from './attachments/attachment.ts';
import { ReceiptDialog } from './lazy-receipt.ts';
import styles from './message.module.css';
import { mayDelete, mayEdit } from './message-rights.ts';
import type { ShownMessage } from './thread-rows.ts';

type Properties = { message: ShownMessage; now: number; edit: () => void };

/** What can still be done with a message. Nothing is offered that the server would refuse for its age. */
export function MessageMenu({ message, now, edit }: Properties) {
  const { t } = useTranslation();
  const { t: desk } = useTranslation('desk');
  const { agent } = useWorkspace();
  const [asks, ask] = useState<'message' | 'file'>();
  const [receiptOf, showReceiptOf] = useState<string>();
  const { turnId } = message;
  const hasFile = attachmentOf(message) !== undefined;
  const isEditable = !hasFile && mayEdit(message, agent.agentId, now);
  const isDeletable = !hasFile && mayDelete(message, agent.agentId, now);
  if (message.pending || message.deletedAt || message.senderType === 'system') return null;
  if (!message.body && !hasFile) return null;
  return (
    <>
      <Menu position="bottom-end" shadow="md" width={200}>
        <Menu.Target>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            className={styles['messageMenu'] ?? ''}
            aria-label={desk('message.menu')}
          >
            <IconDots size={15} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {message.body && (
            <Menu.Item
              leftSection={<IconCopy size={16} />}
              onClick={() => void navigator.clipboard?.writeText(message.body)}
            >
              {desk('message.copy')}
            </Menu.Item>
          )}
          {turnId && (
            <Menu.Item leftSection={<IconReceipt size={16} />} onClick={() => showReceiptOf(turnId)}>
              {desk('message.receipt')}
            </Menu.Item>
          )}
          {isEditable && (
            <Menu.Item leftSection={<IconPencil size={16} />} onClick={edit}>
              {desk('message.edit')}
            </Menu.Item>
          )}
          {isDeletable && (
            <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => ask('message')}>
              {t('actions.delete')}
            </Menu.Item>
          )}
          {hasFile && (
            <Menu.Item color="red" leftSection={<IconFileX size={16} />} onClick={() => ask('file')}>
              {desk('file.delete')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {receiptOf && (
        <Suspense>
          <ReceiptDialog turnId={receiptOf} close={() => showReceiptOf(undefined)} />
        </Suspense>
      )}
      {asks && <DeleteDialog message={message} what={asks} close={() => ask(undefined)} />}
    </>
  );
}

type Asking = { message: ShownMessage; what: 'message' | 'file'; close: () => void };

function DeleteDialog({ message, what, close }: Asking) {
  const { t } = useTranslation();
  const { t: desk } = useTranslation('desk');
  const { rest } = useWorkspace();
  const fail = useFailure();
  const [isBusy, setBusy] = useState(false);
  const { conversationId, messageId } = message;
  const path =
    what === 'file'
      ? `/agent-sdk/conversations/${conversationId}/messages/${messageId}/attachment`
      : `/console/conversations/${conversationId}/messages/${messageId}`;
  async function remove() {
    setBusy(true);
    await rest.delete(path).then(close, fail);
    setBusy(false);
  }
  return (
    <Confirm
      asked={{
        title: desk(what === 'file' ? 'file.deleteTitle' : 'message.deleteTitle'),
        text: desk(what === 'file' ? 'file.deleteText' : 'message.deleteText'),
        action: t('actions.delete'),
        isDangerous: true,
        run: () => void remove(),
      }}
      isPending={isBusy}
      close={close}
    />
  );
}
