import { ActionIcon, Badge, Button, Menu, Skeleton, Tooltip } from '@mantine/core';
import type { Conversation } from '@switchboard/protocol';
import {
  IconArrowForwardUp,
  IconChevronLeft,
  IconCircleCheck,
  IconDots,
  IconHandStop,
  IconLayoutSidebarRight,
  IconSparkles,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isWaiting } from '../inbox/list-merge.ts';
import { visitorName } from '../inbox/names.ts';
import { PersonAvatar } from '../inbox/person-avatar.tsx';
import { AssignMenu } from './assign-menu.tsx';
import styles from './thread.module.css';
import type { ConversationActions } from './use-conversation-actions.ts';

type Properties = {
  conversation: Conversation | undefined;
  actions: ConversationActions;
  isPhone: boolean;
  goBack: () => void;
  openContext?: () => void;
};

export function ThreadHeader({ conversation, actions, isPhone, goBack, openContext }: Properties) {
  const { t } = useTranslation();
  return (
    <header className={styles['head']}>
      {isPhone && (
        <ActionIcon variant="subtle" color="gray" size="lg" onClick={goBack} aria-label={t('thread.back')}>
          <IconChevronLeft size={22} />
        </ActionIcon>
      )}
      {conversation ? <Who conversation={conversation} isPhone={isPhone} /> : <Skeleton height={18} width={160} />}
      {conversation && (
        <div className={styles['headActions']}>
          <AssistantSwitch conversation={conversation} actions={actions} isPhone={isPhone} />
          <AssignMenu conversation={conversation} actions={actions} isPhone={isPhone} />
          {!isPhone && <CloseButton conversation={conversation} actions={actions} />}
          {isPhone && <MoreMenu conversation={conversation} actions={actions} {...(openContext && { openContext })} />}
          {!isPhone && openContext && (
            <Tooltip label={t('thread.details')}>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                onClick={openContext}
                aria-label={t('thread.details')}
              >
                <IconLayoutSidebarRight size={19} stroke={1.7} />
              </ActionIcon>
            </Tooltip>
          )}
        </div>
      )}
    </header>
  );
}

function Who({ conversation, isPhone }: { conversation: Conversation; isPhone: boolean }) {
  const { t } = useTranslation();
  const name = visitorName(conversation, t);
  return (
    <div className={styles['who']}>
      {!isPhone && <PersonAvatar name={name} size={36} />}
      <div className={styles['whoText']}>
        <h2 className={styles['name']}>{name}</h2>
        <span className={styles['facts']}>
          {conversation.status !== 'open' && (
            <Badge size="sm" variant="light" color="gray" tt="none">
              {t(`status.${conversation.status}`)}
            </Badge>
          )}
          <Tooltip label={t(`state.${conversation.assistantState}Text`)} multiline maw={260}>
            <span className={styles['assistant']} data-state={conversation.assistantState}>
              <IconSparkles size={13} stroke={1.9} /> {t(`state.${conversation.assistantState}`)}
            </span>
          </Tooltip>
          {!isPhone && <span>#{conversation.conversationNumber}</span>}
        </span>
      </div>
    </div>
  );
}

type Part = { conversation: Conversation; actions: ConversationActions };

function AssistantSwitch({ conversation, actions, isPhone }: Part & { isPhone: boolean }) {
  const { t } = useTranslation();
  if (conversation.status === 'closed') return null;
  // Somebody waits, or the assistant is answering: the one thing to do is to take over.
  if (conversation.assistantState === 'active' || isWaiting(conversation)) {
    return isPhone ? (
      <ActionIcon size="lg" onClick={() => void actions.takeOver()} aria-label={t('state.takeOver')}>
        <IconHandStop size={18} />
      </ActionIcon>
    ) : (
      <Button size="xs" leftSection={<IconHandStop size={16} />} onClick={() => void actions.takeOver()}>
        {t('state.takeOver')}
      </Button>
    );
  }
  if (conversation.assistantState === 'off' || isPhone) return null;
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconSparkles size={16} />}
      onClick={() => void actions.handBack()}
      className={styles['handBack']}
    >
      {t('state.handBack')}
    </Button>
  );
}

function CloseButton({ conversation, actions }: Part) {
  const { t } = useTranslation();
  return conversation.status === 'closed' ? (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconArrowForwardUp size={16} />}
      onClick={() => void actions.reopen()}
    >
      {t('closing.reopen')}
    </Button>
  ) : (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconCircleCheck size={16} />}
      onClick={() => void actions.close()}
    >
      {t('closing.close')}
    </Button>
  );
}

function MoreMenu({ conversation, actions, openContext }: Part & { openContext?: () => void }) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end" width={220} shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('actions.more')}>
          <IconDots size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {openContext && (
          <Menu.Item leftSection={<IconLayoutSidebarRight size={17} />} onClick={openContext}>
            {t('thread.details')}
          </Menu.Item>
        )}
        {conversation.assistantState === 'paused' && conversation.status !== 'closed' && (
          <Menu.Item leftSection={<IconSparkles size={17} />} onClick={() => void actions.handBack()}>
            {t('state.handBack')}
          </Menu.Item>
        )}
        {conversation.status === 'closed' ? (
          <Menu.Item leftSection={<IconArrowForwardUp size={17} />} onClick={() => void actions.reopen()}>
            {t('closing.reopen')}
          </Menu.Item>
        ) : (
          <Menu.Item leftSection={<IconCircleCheck size={17} />} onClick={() => void actions.close()}>
            {t('closing.close')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
