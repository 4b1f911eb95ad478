import { Drawer } from '@mantine/core';
import type { Conversation } from '@switchboard/protocol';
import { useTranslation } from 'react-i18next';
import { useFocusBack } from '../shell/use-focus-back.ts';
import { ContextPanel } from './context-panel.tsx';

type Properties = { conversation: Conversation | undefined; isPhone: boolean; close: () => void };

/** The context where there is no room for it beside the thread. */
export default function ContextDrawer({ conversation, isPhone, close }: Properties) {
  const { t } = useTranslation();
  useFocusBack(true);
  return (
    <Drawer
      opened
      returnFocus={false}
      onClose={close}
      position="right"
      size={isPhone ? '100%' : 340}
      title={t('thread.details')}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
      padding={0}
      styles={{ header: { padding: '10px 16px' } }}
    >
      <ContextPanel conversation={conversation} />
    </Drawer>
  );
}
