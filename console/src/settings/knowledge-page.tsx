import { Button, Group, Modal, Skeleton, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBook2, IconFilePlus, IconWorldPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { FailureState } from '../shell/failure-state.tsx';
import { AskKnowledge } from './ask-knowledge.tsx';
import { AddItem } from './knowledge-add.tsx';
import { type KnowledgeItem, useKnowledge, useRemoveItem } from './knowledge-queries.ts';
import { KnowledgeTable } from './knowledge-table.tsx';
import styles from './settings.module.css';
import { SettingsPage } from './settings-page.tsx';
import { mayManage } from './settings-places.ts';

export function KnowledgePage() {
  const { t } = useTranslation();
  const { agent } = useWorkspace();
  const mayChange = mayManage(agent.role) || agent.role === 'supervisor';
  const items = useKnowledge();
  const [adding, setAdding] = useState<'text' | 'url'>();
  const [isAdding, add] = useDisclosure(false);
  const [doomed, setDoomed] = useState<KnowledgeItem>();
  const begin = (type: 'text' | 'url') => () => {
    setAdding(type);
    add.open();
  };
  const buttons = (
    <>
      <Button variant="default" leftSection={<IconWorldPlus size={17} />} onClick={begin('url')}>
        {t('knowledge.addUrl')}
      </Button>
      <Button leftSection={<IconFilePlus size={17} />} onClick={begin('text')}>
        {t('knowledge.addText')}
      </Button>
    </>
  );
  const hasItems = (items.data?.length ?? 0) > 0;
  return (
    <SettingsPage
      title={t('knowledge.title')}
      text={t('knowledge.text')}
      {...(mayChange && hasItems && { actions: buttons })}
    >
      {hasItems && <AskKnowledge />}
      <div className={styles['tableCard']}>
        {items.isPending && <TableSkeleton />}
        {items.isError && !items.data && <FailureState error={items.error} retry={() => void items.refetch()} />}
        {items.data?.length === 0 && (
          <EmptyState
            icon={IconBook2}
            title={t('knowledge.empty')}
            text={t('knowledge.emptyText')}
            action={mayChange && <Group>{buttons}</Group>}
          />
        )}
        {items.data && hasItems && <KnowledgeTable items={items.data} mayChange={mayChange} remove={setDoomed} />}
      </div>
      <Modal
        opened={isAdding}
        onClose={add.close}
        size="lg"
        title={t(adding === 'url' ? 'knowledge.addUrl' : 'knowledge.addText')}
        closeButtonProps={{ 'aria-label': t('actions.close') }}
      >
        {adding && <AddItem type={adding} close={add.close} />}
      </Modal>
      <RemoveItem item={doomed} close={() => setDoomed(undefined)} />
    </SettingsPage>
  );
}

function RemoveItem({ item, close }: { item: KnowledgeItem | undefined; close: () => void }) {
  const { t } = useTranslation();
  const remove = useRemoveItem(({ title }) => t('knowledge.removed', { title }));
  return (
    <Modal
      opened={item !== undefined}
      onClose={close}
      title={t('knowledge.removeTitle', { title: item?.title ?? '' })}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
    >
      <Stack>
        <Text size="sm">{t('knowledge.removeText')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={close} data-autofocus>
            {t('actions.cancel')}
          </Button>
          <Button
            color="red"
            loading={remove.isPending}
            onClick={() => item && remove.mutate(item, { onSettled: close })}
          >
            {t('knowledge.remove')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

const TableSkeleton = () => (
  <Stack p="lg" aria-busy>
    {['a', 'b', 'c', 'd'].map((key) => (
      <Skeleton key={key} height={18} />
    ))}
  </Stack>
);
