import { Group, Select, Skeleton, Stack, TextInput } from '@mantine/core';
import { IconBook2, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../settings/settings.module.css';
import { Confirm } from '../shell/confirm.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { FailureState } from '../shell/failure-state.tsx';
import { AskKnowledge } from './ask-knowledge.tsx';
import { ItemText } from './item-text.tsx';
import { type KnowledgeItem, useKnowledge, useRemoveItem } from './knowledge-queries.ts';
import { type KnowledgeSearch, kinds } from './knowledge-search.ts';
import { KnowledgeTable } from './knowledge-table.tsx';
import { EditAnswer } from './typed-answer.tsx';

type Properties = {
  mayChange: boolean;
  search: KnowledgeSearch;
  choose: (change: KnowledgeSearch) => void;
  add: ReactNode;
};

export function SourcesTab({ mayChange, search, choose, add }: Properties) {
  const { t } = useTranslation('knowledge');
  const items = useKnowledge();
  const [text, setText] = useState('');
  const [doomed, setDoomed] = useState<KnowledgeItem>();
  const [edited, setEdited] = useState<KnowledgeItem>();
  const [read, setRead] = useState<KnowledgeItem>();
  const wanted = text.trim().toLocaleLowerCase();
  const shown = items.data?.filter(
    ({ type, title }) => (!search.kind || type === search.kind) && title.toLocaleLowerCase().includes(wanted),
  );
  const hasItems = (items.data?.length ?? 0) > 0;
  return (
    <Stack>
      {hasItems && <AskKnowledge />}
      {hasItems && (
        <Group gap="xs">
          <TextInput
            flex={1}
            miw={200}
            type="search"
            aria-label={t('filter')}
            placeholder={t('filter')}
            leftSection={<IconSearch size={17} />}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          <Select
            w={190}
            clearable
            aria-label={t('sources.type')}
            placeholder={t('anyKind')}
            data={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            value={search.kind ?? null}
            onChange={(kind) => choose({ kind: (kind ?? undefined) as never })}
          />
        </Group>
      )}
      <div className={styles['tableCard']}>
        {items.isPending && <TableSkeleton />}
        {items.isError && !items.data && <FailureState error={items.error} retry={() => void items.refetch()} />}
        {items.data?.length === 0 && (
          <EmptyState icon={IconBook2} title={t('sources.empty')} text={t('sources.emptyText')} action={add} />
        )}
        {hasItems && shown?.length === 0 && <EmptyState icon={IconSearch} title={t('nothing')} />}
        {shown && shown.length > 0 && (
          <KnowledgeTable items={shown} mayChange={mayChange} remove={setDoomed} edit={setEdited} read={setRead} />
        )}
      </div>
      {read && <ItemText item={read} close={() => setRead(undefined)} />}
      {edited && <EditAnswer item={edited} close={() => setEdited(undefined)} />}
      <RemoveItem item={doomed} close={() => setDoomed(undefined)} />
    </Stack>
  );
}

function RemoveItem({ item, close }: { item: KnowledgeItem | undefined; close: () => void }) {
  const { t } = useTranslation('knowledge');
  const remove = useRemoveItem(({ title }) => t('sources.removed', { title }));
  return (
    <Confirm
      asked={
        item && {
          title: t('sources.removeTitle', { title: item.title }),
          text: t('sources.removeText'),
          action: t('sources.remove'),
          isDangerous: true,
          run: () => remove.mutate(item, { onSettled: close }),
        }
      }
      isPending={remove.isPending}
      close={close}
    />
  );
}

const TableSkeleton = () => (
  <Stack p="lg" aria-busy>
    {['a', 'b', 'c', 'd'].map((key) => (
      <Skeleton key={key} height={18} />
    ))}
  </Stack>
);
