import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import type { CallSession, Conversation } from '@switchboard/protocol';
import { IconPhone, IconSettings, IconVideo } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import { mayManage } from '../settings/settings-places.ts';
import styles from './calls.module.css';
import { ownCall } from './live-calls.ts';
import { useCallActions, useCalls, useOffers } from './use-calls.ts';

const types = ['audio', 'video'] as const;
const pictures = { audio: IconPhone, video: IconVideo };

/** Calls the visitor, where calls are offered; where they are not set up yet, it says so. */
export function CallMenu({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation('calls');
  const { slug, agent } = useWorkspace();
  const offers = useOffers();
  const calls = useCalls();
  const { start } = useCallActions();
  const [isOpen, setOpen] = useState(false);
  const shown = types.filter((type) => offers[type] !== undefined);
  const isBusy =
    ownCall(calls, agent.agentId) !== undefined ||
    calls.some(({ call }) => call.conversationId === conversation.conversationId);
  if (shown.length === 0 || conversation.status === 'closed') return null;
  const begin = (type: CallSession['type']) => start.mutate({ conversationId: conversation.conversationId, type });
  return (
    <Menu position="bottom-end" width={270} shadow="md" opened={isOpen} onChange={setOpen}>
      <Menu.Target>
        <Tooltip label={t('menu')} disabled={isOpen}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            disabled={isBusy}
            loading={start.isPending}
            aria-label={t('menu')}
          >
            <IconPhone size={19} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {shown.map((type) => {
          const Picture = pictures[type];
          const isOffered = offers[type] === 'offered';
          return (
            <Menu.Item key={type} leftSection={<Picture size={17} />} disabled={!isOffered} onClick={() => begin(type)}>
              {t(`start.${type}`)}
              {!isOffered && <div className={styles['hint']}>{t('notSetUp')}</div>}
            </Menu.Item>
          );
        })}
        {mayManage(agent.role) && shown.some((type) => offers[type] === 'not_set_up') && (
          <Menu.Item
            leftSection={<IconSettings size={17} />}
            renderRoot={(props) => <Link to="/$slug/settings/services" params={{ slug }} {...props} />}
          >
            {t('setUp')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
