import { ActionIcon, Button, CloseButton, Menu, Tooltip } from '@mantine/core';
import {
  IconAlarmSnooze,
  IconCircleCheck,
  IconDots,
  IconFlag,
  IconMailOpened,
  IconShieldX,
  IconTag,
  IconUserCheck,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import { snoozeChoices } from '../thread/snooze-times.ts';
import type { BulkChange } from './bulk-undo.ts';
import styles from './inbox.module.css';
import { useStaff, useTags } from './inbox-queries.ts';
import { priorities } from './list-order.ts';
import { useBulk } from './use-bulk.ts';
import type { Selection } from './use-selection.ts';

type Properties = { selection: Selection; total: number; isSpam: boolean };

/** What can be done with all that is ticked. */
export default function BulkBar({ selection, total, isSpam }: Properties) {
  const { t, i18n } = useTranslation();
  const { t: desk } = useTranslation('desk');
  const { agent } = useWorkspace();
  const staff = useStaff().data?.staff ?? [];
  const tags = useTags();
  const bulk = useBulk(selection.clear);
  const count = selection.ids.length;
  const isIdle = count === 0 || bulk.isPending;
  const order = (change: BulkChange) => bulk.mutate({ ids: selection.ids, change });
  const item = (label: ReactNode, change: BulkChange) => (
    <Menu.Item key={String(label)} onClick={() => order(change)}>
      {label}
    </Menu.Item>
  );
  return (
    <div className={styles['bulk']} role="toolbar" aria-label={desk('bulk.label')}>
      <div className={styles['bulkTop']}>
        <strong aria-live="polite">{desk('bulk.selected', { count })}</strong>
        {count < total && (
          <Button size="compact-xs" variant="subtle" onClick={selection.all}>
            {desk('bulk.all', { count: total })}
          </Button>
        )}
        <CloseButton size="sm" ml="auto" onClick={selection.clear} aria-label={desk('bulk.end')} />
      </div>
      <div className={styles['bulkActions']}>
        <BulkMenu label={t('assign.label')} icon={<IconUserCheck size={18} />} disabled={isIdle}>
          {item(t('assign.me'), { assignedAgentId: agent.agentId })}
          {staff
            .filter(({ agentId }) => agentId !== agent.agentId)
            .map(({ agentId, name }) => item(name, { assignedAgentId: agentId }))}
          <Menu.Divider />
          {item(t('assign.nobody'), { assignedAgentId: null })}
        </BulkMenu>
        <Tooltip label={desk('status.resolve')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            disabled={isIdle}
            onClick={() => order({ status: 'resolved' })}
            aria-label={desk('status.resolve')}
          >
            <IconCircleCheck size={18} />
          </ActionIcon>
        </Tooltip>
        <BulkMenu label={desk('snooze.title')} icon={<IconAlarmSnooze size={18} />} disabled={isIdle}>
          {snoozeChoices(new Date()).map(({ name, at }) =>
            item(desk(`snooze.${name}`), { status: 'snoozed', snoozedUntil: at.toISOString() }),
          )}
        </BulkMenu>
        <BulkMenu label={t('context.priority')} icon={<IconFlag size={18} />} disabled={isIdle}>
          {priorities.toReversed().map((priority) => item(t(`context.${priority}`), { priority }))}
        </BulkMenu>
        <BulkMenu label={desk('tag.title')} icon={<IconTag size={18} />} disabled={isIdle || tags.length === 0}>
          {tags
            .toSorted((a, b) => a.name.localeCompare(b.name, i18n.language))
            .map(({ tagId, name }) => item(name, { addTagIds: [tagId] }))}
        </BulkMenu>
        <Tooltip label={desk('bulk.read')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            disabled={isIdle}
            onClick={() => order({ read: true })}
            aria-label={desk('bulk.read')}
          >
            <IconMailOpened size={18} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={desk(isSpam ? 'spam.clear' : 'spam.mark')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            disabled={isIdle}
            onClick={() => order({ spam: !isSpam })}
            aria-label={desk(isSpam ? 'spam.clear' : 'spam.mark')}
          >
            <IconShieldX size={18} />
          </ActionIcon>
        </Tooltip>
        <BulkMenu label={desk('bulk.more')} icon={<IconDots size={18} />} disabled={isIdle}>
          {item(desk('status.pending'), { status: 'pending' })}
          {item(t('closing.close'), { status: 'closed' })}
          {item(t('closing.reopen'), { status: 'open' })}
        </BulkMenu>
      </div>
    </div>
  );
}

type MenuProperties = { label: string; icon: ReactNode; disabled: boolean; children: ReactNode };

const BulkMenu = ({ label, icon, disabled, children }: MenuProperties) => (
  <Menu position="bottom-start" shadow="md" width={210}>
    <Menu.Target>
      <ActionIcon variant="subtle" color="gray" disabled={disabled} aria-label={label} title={label}>
        {icon}
      </ActionIcon>
    </Menu.Target>
    <Menu.Dropdown mah={340} style={{ overflow: 'auto' }}>
      {children}
    </Menu.Dropdown>
  </Menu>
);
