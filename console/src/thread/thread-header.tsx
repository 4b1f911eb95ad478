import { ActionIcon, Badge, Button, Menu, Skeleton, Tooltip } from '@mantine/core';
import type { Conversation } from '@switchboard/protocol';
import {
  IconAlarmSnooze,
  IconArrowMerge,
  IconBan,
  IconChevronLeft,
  IconDots,
  IconHandStop,
  IconLayoutSidebarRight,
  IconShieldX,
  IconSparkles,
  IconUserCheck,
} from '@tabler/icons-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { callWords } from '../calls/words/index.ts';
import { isWaiting } from '../inbox/list-merge.ts';
import { visitorName } from '../inbox/names.ts';
import { PersonAvatar } from '../inbox/person-avatar.tsx';
import { pageOf } from '../language/areas.ts';
import { AssignMenu } from './assign-menu.tsx';
import type { DialogName } from './conversation-dialogs.tsx';
import { StatusButtons, StatusItems } from './conversation-menus.tsx';
import { snoozeChoices } from './snooze-times.ts';
import styles from './thread-header.module.css';
import type { ConversationActions } from './use-conversation-actions.ts';

const CallMenu = pageOf('calls', callWords, async () => (await import('../calls/call-menu.tsx')).CallMenu);

/** The menus that a key can open as well as a click. */
export type OpenMenu = 'assign' | 'snooze' | 'priority' | 'tag';
export type Menus = (name: OpenMenu) => { opened: boolean; onChange: (opened: boolean) => void };

type Properties = {
  conversation: Conversation | undefined;
  actions: ConversationActions;
  menus: Menus;
  isPhone: boolean;
  goBack: () => void;
  ask: (dialog: DialogName) => void;
  openContext?: () => void;
};

export function ThreadHeader({ conversation, actions, menus, isPhone, goBack, ask, openContext }: Properties) {
  const { t } = useTranslation();
  return (
    <header className={styles['head']}>
      <div className={styles['headRow']}>
        {isPhone && (
          <ActionIcon variant="subtle" color="gray" size="lg" onClick={goBack} aria-label={t('thread.back')}>
            <IconChevronLeft size={22} />
          </ActionIcon>
        )}
        {conversation ? <Who conversation={conversation} isPhone={isPhone} /> : <Skeleton height={18} width={160} />}
        {conversation && (
          <div className={styles['headActions']}>
            <Suspense>
              <CallMenu conversation={conversation} />
            </Suspense>
            <AssistantSwitch conversation={conversation} actions={actions} isPhone={isPhone} />
            <AssignMenu conversation={conversation} actions={actions} isPhone={isPhone} {...menus('assign')} />
            {!isPhone && <StatusButtons conversation={conversation} actions={actions} snooze={menus('snooze')} />}
            <MoreMenu
              conversation={conversation}
              actions={actions}
              isPhone={isPhone}
              ask={ask}
              {...(openContext && { openContext })}
            />
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
      </div>
    </header>
  );
}

function Who({ conversation, isPhone }: { conversation: Conversation; isPhone: boolean }) {
  const { t } = useTranslation();
  const name = visitorName(conversation, t);
  return (
    <div className={styles['who']}>
      {!isPhone && (
        <span className={styles['picture']}>
          <PersonAvatar name={name} size={36} />
        </span>
      )}
      <div className={styles['whoText']}>
        <h2 className={styles['name']}>{name}</h2>
        <span className={styles['facts']}>
          {conversation.status !== 'open' && (
            <Badge size="sm" variant="light" color="gray" tt="none">
              {t(`status.${conversation.status}`)}
            </Badge>
          )}
          {conversation.status !== 'closed' && (
            <Tooltip label={t(`state.${conversation.assistantState}Text`)} multiline maw={260}>
              <span className={styles['assistant']} data-state={conversation.assistantState}>
                <IconSparkles size={13} stroke={1.9} /> {t(`state.${conversation.assistantState}`)}
              </span>
            </Tooltip>
          )}
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
      <Button size="xs" data-take-over leftSection={<IconHandStop size={16} />} onClick={() => void actions.takeOver()}>
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

type More = Part & { isPhone: boolean; ask: (dialog: DialogName) => void; openContext?: () => void };

function MoreMenu({ conversation, actions, isPhone, ask, openContext }: More) {
  const { t } = useTranslation();
  const { t: desk } = useTranslation('desk');
  const isAtRest = conversation.status === 'closed' || conversation.status === 'resolved';
  const isSpam = conversation.spamAt !== undefined;
  return (
    <Menu position="bottom-end" width={250} shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('actions.more')}>
          <IconDots size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown mah="80dvh" style={{ overflow: 'auto' }}>
        {isPhone && openContext && (
          <Menu.Item leftSection={<IconLayoutSidebarRight size={17} />} onClick={openContext}>
            {t('thread.details')}
          </Menu.Item>
        )}
        {conversation.assistantState === 'paused' && !isAtRest && (
          <Menu.Item leftSection={<IconSparkles size={17} />} onClick={() => void actions.handBack()}>
            {t('state.handBack')}
          </Menu.Item>
        )}
        {isPhone && (
          <>
            <StatusItems conversation={conversation} actions={actions} />
            <Menu.Label>{desk('snooze.title')}</Menu.Label>
            {snoozeChoices(new Date()).map(({ name, at }) => (
              <Menu.Item
                key={name}
                leftSection={<IconAlarmSnooze size={17} />}
                onClick={() => void actions.snooze(at)}
                disabled={conversation.status === 'closed'}
              >
                {desk(`snooze.${name}`)}
              </Menu.Item>
            ))}
            <Menu.Divider />
          </>
        )}
        <Menu.Item
          leftSection={<IconArrowMerge size={17} />}
          disabled={conversation.mergedInto !== undefined}
          onClick={() => ask('merge')}
        >
          {desk('merge.action')}
        </Menu.Item>
        <Menu.Item leftSection={<IconShieldX size={17} />} onClick={() => void actions.markSpam(!isSpam)}>
          {desk(isSpam ? 'spam.clear' : 'spam.mark')}
        </Menu.Item>
        {conversation.visitor?.blockedAt ? (
          <Menu.Item leftSection={<IconUserCheck size={17} />} onClick={() => void actions.unblock()}>
            {desk('block.lift')}
          </Menu.Item>
        ) : (
          <Menu.Item color="red" leftSection={<IconBan size={17} />} onClick={() => ask('block')}>
            {desk('block.action')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
