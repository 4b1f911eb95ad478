import { ActionIcon, Badge, Loader, Menu, Table, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconDots, IconFileText, IconRefresh, IconTrash, IconWorld } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../inbox/use-now.ts';
import { absoluteTime, relativeTime } from '../language/times.ts';
import { type ItemStatus, type KnowledgeItem, useReindexItem } from './knowledge-queries.ts';
import styles from './settings.module.css';

type Properties = { items: KnowledgeItem[]; mayChange: boolean; remove: (item: KnowledgeItem) => void };
const colours: Record<ItemStatus, string> = { queued: 'gray', indexing: 'blue', ready: 'petrol', failed: 'red' };

export function KnowledgeTable({ items, mayChange, remove }: Properties) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const reindex = useReindexItem(({ title }) => t('knowledge.reindexing', { title }));
  return (
    <Table verticalSpacing="sm" horizontalSpacing="lg" miw={560}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('knowledge.name')}</Table.Th>
          <Table.Th>{t('knowledge.state')}</Table.Th>
          <Table.Th ta="right">{t('knowledge.chunks')}</Table.Th>
          <Table.Th>{t('knowledge.updated')}</Table.Th>
          {mayChange && (
            <Table.Th>
              <VisuallyHidden>{t('actions.more')}</VisuallyHidden>
            </Table.Th>
          )}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map((item) => (
          <Table.Tr key={item.id}>
            <Table.Td>
              <Title item={item} />
            </Table.Td>
            <Table.Td>
              <Badge
                variant="light"
                tt="none"
                miw="max-content"
                color={colours[item.status]}
                leftSection={item.status === 'indexing' ? <Loader size={10} color="currentColor" /> : undefined}
              >
                {t(`knowledge.${item.status}`)}
              </Badge>
            </Table.Td>
            <Table.Td ta="right" style={{ fontVariantNumeric: 'tabular-nums' }}>
              {item.chunks}
            </Table.Td>
            <Table.Td>
              <Tooltip label={absoluteTime(item.updatedAt, i18n.language)}>
                <time dateTime={item.updatedAt}>{relativeTime(item.updatedAt, now, i18n.language)}</time>
              </Tooltip>
            </Table.Td>
            {mayChange && (
              <Table.Td ta="right">
                <Menu position="bottom-end" shadow="md">
                  <Menu.Target>
                    <ActionIcon variant="subtle" color="gray" aria-label={`${t('actions.more')}: ${item.title}`}>
                      <IconDots size={18} />
                    </ActionIcon>
                  </Menu.Target>
                  <Menu.Dropdown>
                    <Menu.Item leftSection={<IconRefresh size={16} />} onClick={() => reindex.mutate(item)}>
                      {t('knowledge.reindex')}
                    </Menu.Item>
                    <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => remove(item)}>
                      {t('knowledge.remove')}
                    </Menu.Item>
                  </Menu.Dropdown>
                </Menu>
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Title({ item }: { item: KnowledgeItem }) {
  const { t } = useTranslation();
  const Picture = item.type === 'url' ? IconWorld : IconFileText;
  return (
    <div style={{ display: 'flex', gap: 10 }}>
      <Picture
        size={18}
        stroke={1.6}
        style={{ flex: 'none', marginTop: 1 }}
        aria-label={t(item.type === 'url' ? 'knowledge.url' : 'knowledge.text_')}
      />
      <div>
        <span className={styles['itemTitle']}>{item.title}</span>
        {item.sourceUrl && <span className={styles['itemUrl']}>{item.sourceUrl}</span>}
        {item.error && <div className={styles['problem']}>{item.error}</div>}
      </div>
    </div>
  );
}
