import { Anchor, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isMissing } from '../rest/rest.ts';
import { Dialog } from '../shell/dialog.tsx';
import { FailureState } from '../shell/failure-state.tsx';
import styles from './knowledge.module.css';
import { type Passage, usePassage } from './knowledge-queries.ts';

/** A passage with what stands around it; its neighbours lead on. */
export function PassageDialog({ id, close }: { id: string; close: () => void }) {
  const { t } = useTranslation('knowledge');
  const [shown, show] = useState(id);
  const passage = usePassage(shown);
  return (
    <Dialog opened onClose={close} size="lg" title={passage.data?.title ?? t('passage.title')}>
      {passage.isPending && <Skeleton height={200} />}
      {passage.isError &&
        (isMissing(passage.error) ? (
          <Text c="dimmed">{t('passage.missing')}</Text>
        ) : (
          <FailureState error={passage.error} retry={() => void passage.refetch()} />
        ))}
      {passage.data && <Shown passage={passage.data} show={show} />}
    </Dialog>
  );
}

function Shown({ passage, show }: { passage: Passage; show: (id: string) => void }) {
  const { t } = useTranslation('knowledge');
  const { before, after } = passage;
  const url = passage.urlAtPassage ?? passage.url;
  const where = [...passage.headings, ...(passage.page ? [t('passage.page', { page: passage.page })] : [])];
  return (
    <Stack gap="sm">
      {where.length > 0 && (
        <Text size="sm" c="dimmed">
          {where.join(' › ')}
        </Text>
      )}
      {before && <Around label={t('passage.before')} text={before.text} open={() => show(before.id)} />}
      <p className={styles['cited']}>{passage.text}</p>
      {after && <Around label={t('passage.after')} text={after.text} open={() => show(after.id)} />}
      {url && /^https?:/.test(url) && (
        <Group justify="flex-end">
          <Anchor href={url} target="_blank" rel="noopener noreferrer" size="sm">
            {t('passage.open')} <IconExternalLink size={13} />
          </Anchor>
        </Group>
      )}
    </Stack>
  );
}

const Around = ({ label, text, open }: { label: string; text: string; open: () => void }) => (
  <div>
    <Button size="compact-xs" variant="subtle" color="gray" onClick={open}>
      {label}
    </Button>
    <Text size="sm" c="dimmed" lineClamp={4} style={{ whiteSpace: 'pre-line' }}>
      {text}
    </Text>
  </div>
);
