import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ListFilters } from './list-filters.tsx';
import type { Selection } from './use-selection.ts';

export default function ListTools({ selection }: { selection: Selection }) {
  const { t } = useTranslation('desk');
  return (
    <>
      <ListFilters />
      <Tooltip label={t('bulk.start')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-pressed={selection.isOn}
          aria-label={t('bulk.start')}
          onClick={selection.isOn ? selection.clear : selection.start}
        >
          <IconChecklist size={19} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
    </>
  );
}
