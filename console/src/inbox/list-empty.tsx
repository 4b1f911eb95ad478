import { Button } from '@mantine/core';
import { IconAt, IconExternalLink, IconFilterOff, IconInbox, IconMoodSmile, IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../shell/empty-state.tsx';
import { useListFilter } from './use-list-filter.ts';

/** An empty list says why it is empty and what to do next. */
export default function ListEmpty() {
  const { t } = useTranslation();
  const { t: desk } = useTranslation('desk');
  const { tab, change, active, clear } = useListFilter();
  if (active > 0) {
    return (
      <EmptyState
        icon={IconFilterOff}
        title={t('inbox.emptyFilter')}
        action={
          <Button variant="default" onClick={clear}>
            {t('inbox.clearFilters')}
          </Button>
        }
      />
    );
  }
  if (tab === 'mentions') {
    return <EmptyState icon={IconAt} title={desk('empty.mentions')} text={desk('empty.mentionsText')} />;
  }
  if (tab === 'mine') {
    return (
      <EmptyState
        icon={IconUserCheck}
        title={t('inbox.emptyMine')}
        text={t('inbox.emptyMineText')}
        action={
          <Button variant="default" onClick={() => change({ tab: 'unassigned' })}>
            {t('inbox.showUnassigned')}
          </Button>
        }
      />
    );
  }
  if (tab === 'unassigned') {
    return (
      <EmptyState
        icon={IconMoodSmile}
        title={t('inbox.emptyUnassigned')}
        text={t('inbox.emptyUnassignedText')}
        action={
          <Button variant="default" onClick={() => change({ tab: undefined })}>
            {t('inbox.showAll')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      icon={IconInbox}
      title={t('inbox.emptyAll')}
      text={t('inbox.emptyAllText')}
      action={
        <Button component="a" href="/demo" target="_blank" rel="noopener" rightSection={<IconExternalLink size={16} />}>
          {t('inbox.openDemo')}
        </Button>
      }
    />
  );
}
