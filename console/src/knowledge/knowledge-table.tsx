import { Badge, Loader, Table, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconAlignLeft, IconFileText, IconMessageQuestion, IconWorld } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../inbox/use-now.ts';
import { absoluteTime, relativeTime } from '../language/times.ts';
import styles from '../settings/settings.module.css';
import type { ItemStatus, KnowledgeItem } from './knowledge-queries.ts';
import { RowMenu } from './row-menu.tsx';

type Act = (item: KnowledgeItem) => void;
type Properties = { items: KnowledgeItem[]; mayChange: boolean; remove: Act; edit: Act; read: Act };
const colours: Record<ItemStatus, string> = { queued: 'gray', indexing: 'blue', ready: 'petrol', failed: 'red' };

export function KnowledgeTable({ items, mayChange, remove, edit, read }: Properties) {
  const { t, i18n } = useTranslation(['knowledge', 'translation']);
  const now = useNow();
  return (
    <Table verticalSpacing="sm" horizontalSpacing="lg" miw={{ sm: 560 }}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('sources.name')}</Table.Th>
          <Table.Th>{t('sources.state')}</Table.Th>
          <Table.Th ta="right" visibleFrom="sm">
            {t('sources.chunks')}
          </Table.Th>
          <Table.Th visibleFrom="sm">{t('sources.updated')}</Table.Th>
          <Table.Th>
            <VisuallyHidden>{t('translation:actions.more')}</VisuallyHidden>
          </Table.Th>
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
                {t(`sources.${item.status}`)}
              </Badge>
            </Table.Td>
            <Table.Td ta="right" visibleFrom="sm" style={{ fontVariantNumeric: 'tabular-nums' }}>
              {item.chunks}
            </Table.Td>
            <Table.Td visibleFrom="sm">
              <Tooltip label={absoluteTime(item.updatedAt, i18n.language)}>
                <time dateTime={item.updatedAt}>{relativeTime(item.updatedAt, now, i18n.language)}</time>
              </Tooltip>
            </Table.Td>
            <Table.Td ta="right">
              <RowMenu item={item} mayChange={mayChange} remove={remove} edit={edit} read={read} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

const pictures = { text: IconAlignLeft, url: IconWorld, file: IconFileText, qa: IconMessageQuestion };

function Title({ item }: { item: KnowledgeItem }) {
  const { t, i18n } = useTranslation('knowledge');
  const Picture = pictures[item.type];
  const problem = item.errorWords?.[i18n.language === 'de' ? 'de' : 'en'] ?? item.error;
  const below = item.sourceUrl ?? item.file?.name ?? (item.type === 'qa' ? item.snippet : undefined);
  return (
    <div style={{ display: 'flex', gap: 10 }}>
      <Picture
        size={18}
        stroke={1.6}
        role="img"
        style={{ flex: 'none', marginTop: 1 }}
        aria-label={t(`kind.${item.type}`)}
      />
      <div>
        <span className={styles['itemTitle']}>{item.title}</span>
        {below && below !== item.title && <span className={styles['itemUrl']}>{below}</span>}
        {problem && <div className={styles['problem']}>{problem}</div>}
      </div>
    </div>
  );
}
