import { Button, Group, Textarea } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import { useFailure } from '../shell/use-failure.ts';
import styles from './message.module.css';
import type { ShownMessage } from './thread-rows.ts';

/** A message corrected in its place. */
export function MessageEditor({ message, close }: { message: ShownMessage; close: () => void }) {
  const { t } = useTranslation();
  const { t: desk } = useTranslation('desk');
  const { rest } = useWorkspace();
  const fail = useFailure();
  const [text, setText] = useState(message.body);
  const [isBusy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const body = text.trim();
  useEffect(() => field.current?.focus(), []);

  async function save() {
    if (body === '' || isBusy) return;
    if (body === message.body) return close();
    setBusy(true);
    const path = `/console/conversations/${message.conversationId}/messages/${message.messageId}`;
    await rest.patch(path, { body }).then(close, fail);
    setBusy(false);
  }

  function pressed(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') close();
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    void save();
  }

  return (
    <div className={styles['editor']}>
      <Textarea
        autosize
        maxRows={12}
        maxLength={8000}
        value={text}
        aria-label={desk('message.edit')}
        ref={field}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={pressed}
      />
      <Group gap={6} justify="flex-end" mt={6}>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={close}>
          {t('actions.cancel')}
        </Button>
        <Button size="compact-sm" disabled={body === ''} loading={isBusy} onClick={() => void save()}>
          {t('actions.save')}
        </Button>
      </Group>
    </div>
  );
}
