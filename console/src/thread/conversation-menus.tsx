import { ActionIcon, Button, Group, Menu, Popover, TextInput, Tooltip, UnstyledButton } from '@mantine/core';
import type { Conversation } from '@switchboard/protocol';
import { IconAlarmSnooze, IconCheck, IconChevronDown, IconCircleCheck, IconFlagFilled } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { priorities } from '../inbox/list-order.ts';
import { useFocusBack } from '../shell/use-focus-back.ts';
import styles from './choices.module.css';
import { snoozeChoices } from './snooze-times.ts';
import header from './thread-header.module.css';
import type { ConversationActions } from './use-conversation-actions.ts';

type Part = { conversation: Conversation; actions: ConversationActions };
type Opening = { opened: boolean; onChange: (opened: boolean) => void };

/** The next step stands on the button; every other state is one click away. */
export function StatusButtons({ conversation, actions, snooze }: Part & { snooze: Opening }) {
  const { t } = useTranslation();
  const { t: desk } = useTranslation('desk');
  const { status } = conversation;
  const isAtRest = status === 'closed' || status === 'resolved';
  return (
    <Group gap={6} wrap="nowrap">
      {!isAtRest && <SnoozeMenu actions={actions} conversation={conversation} {...snooze} />}
      <Button.Group>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconCircleCheck size={16} />}
          onClick={() => void (isAtRest ? actions.reopen() : actions.resolve())}
        >
          <span className={header['yielding']}>{isAtRest ? t('closing.reopen') : desk('status.resolve')}</span>
        </Button>
        <Menu position="bottom-end" width={210} shadow="md">
          <Menu.Target>
            <Button size="xs" variant="default" px={7} aria-label={desk('status.others')}>
              <IconChevronDown size={15} />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <StatusItems conversation={conversation} actions={actions} />
          </Menu.Dropdown>
        </Menu>
      </Button.Group>
    </Group>
  );
}

const offered = ['open', 'pending', 'resolved', 'closed'] as const;

export function StatusItems({ conversation, actions }: Part) {
  const { t } = useTranslation();
  const { t: desk } = useTranslation('desk');
  return (
    <>
      <Menu.Label>{t('inbox.status')}</Menu.Label>
      {offered.map((status) => (
        <Menu.Item
          key={status}
          onClick={() => void actions.setStatus({ status })}
          rightSection={conversation.status === status && <IconCheck size={15} />}
          disabled={conversation.status === 'closed' && status !== 'open'}
        >
          {t(`status.${status}`)}
          <div className={styles['itemHint']}>{desk(`status.hint.${status}`)}</div>
        </Menu.Item>
      ))}
    </>
  );
}

export function SnoozeMenu({ actions, opened, onChange }: Part & Opening) {
  const { t: desk } = useTranslation('desk');
  return (
    <Popover position="bottom-end" width={270} shadow="md" trapFocus returnFocus opened={opened} onChange={onChange}>
      <Popover.Target>
        <Tooltip label={desk('snooze.title')} disabled={opened}>
          <ActionIcon
            variant="default"
            size={30}
            aria-label={desk('snooze.title')}
            aria-expanded={opened}
            onClick={() => onChange(!opened)}
          >
            <IconAlarmSnooze size={17} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown p={6} aria-label={desk('snooze.title')}>
        <SnoozeChoices
          snooze={(until) => {
            onChange(false);
            void actions.snooze(until);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

const localTime = (at: Date): string => {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
};

function SnoozeChoices({ snooze }: { snooze: (until: Date) => void }) {
  useFocusBack(true);
  const { t: desk, i18n } = useTranslation('desk');
  const [picked, pick] = useState('');
  const at = picked === '' ? undefined : new Date(picked);
  const isAhead = at !== undefined && at.getTime() > Date.now();
  const shown = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', hour: '2-digit', minute: '2-digit' });
  return (
    <>
      <p className={styles['noChoice']}>{desk('snooze.text')}</p>
      {snoozeChoices(new Date()).map((choice) => (
        <UnstyledButton key={choice.name} className={styles['choice']} onClick={() => snooze(choice.at)}>
          {desk(`snooze.${choice.name}`)}
          <span className={styles['choiceTime']}>{shown.format(choice.at)}</span>
        </UnstyledButton>
      ))}
      <form
        className={styles['pickTime']}
        onSubmit={(event) => {
          event.preventDefault();
          if (at && isAhead) snooze(at);
        }}
      >
        <TextInput
          type="datetime-local"
          size="xs"
          label={desk('snooze.pick')}
          min={localTime(new Date())}
          value={picked}
          onChange={(event) => pick(event.currentTarget.value)}
          error={at && !isAhead ? desk('snooze.past') : undefined}
        />
        <Button type="submit" size="xs" mt={6} fullWidth disabled={!isAhead}>
          {desk('snooze.set')}
        </Button>
      </form>
    </>
  );
}

export function PriorityMenu({ conversation, actions, opened, onChange }: Part & Opening) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-start" width={200} shadow="md" opened={opened} onChange={onChange}>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<PriorityFlag priority={conversation.priority} />}
          rightSection={<IconChevronDown size={13} />}
        >
          {t(`context.${conversation.priority}`)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('context.priority')}</Menu.Label>
        {priorities.toReversed().map((priority) => (
          <Menu.Item
            key={priority}
            leftSection={<PriorityFlag priority={priority} />}
            rightSection={conversation.priority === priority && <IconCheck size={15} />}
            onClick={() => void actions.setPriority(priority)}
          >
            {t(`context.${priority}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

export const PriorityFlag = ({ priority }: { priority: Conversation['priority'] }) => (
  <IconFlagFilled size={14} className={styles['flag']} data-priority={priority} aria-hidden />
);
