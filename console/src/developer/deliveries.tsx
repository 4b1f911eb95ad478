import { Badge, Button, Code, Group, Skeleton, Stack, Text, UnstyledButton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconRepeat, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../inbox/use-now.ts';
import { absoluteTime, relativeTime } from '../language/times.ts';
import { EmptyState } from '../shell/empty-state.tsx';
import { FailureState } from '../shell/failure-state.tsx';
import styles from './developer.module.css';
import { type Delivery, useDeliveries, useDelivery, useRedeliver } from './webhook-queries.ts';

const colours = { queued: 'gray', delivered: 'petrol', failed: 'orange', exhausted: 'red' } as const;

/** What was sent to one webhook; one of them opens to its body and every attempt. */
export function Deliveries({ webhookId }: { webhookId: string }) {
  const { t } = useTranslation('developer');
  const list = useDeliveries(webhookId);
  const [open, setOpen] = useState<string>();
  if (list.isPending) return <Skeleton height={120} />;
  if (list.isError && !list.data) return <FailureState error={list.error} retry={() => void list.refetch()} />;
  if (list.data.length === 0) return <EmptyState icon={IconSend} title={t('hooks.log')} text={t('hooks.logEmpty')} />;
  return (
    <ul className={styles['deliveries']}>
      {list.data.map((delivery) => (
        <li key={delivery.id}>
          <Row
            delivery={delivery}
            isOpen={open === delivery.id}
            toggle={() => setOpen(open === delivery.id ? undefined : delivery.id)}
          />
          {open === delivery.id && <Detail id={delivery.id} />}
        </li>
      ))}
    </ul>
  );
}

function Row({ delivery, isOpen, toggle }: { delivery: Delivery; isOpen: boolean; toggle: () => void }) {
  const { t, i18n } = useTranslation('developer');
  const now = useNow();
  return (
    <UnstyledButton className={styles['delivery']} aria-expanded={isOpen} onClick={toggle}>
      <Badge variant="light" tt="none" color={colours[delivery.status]} miw="max-content">
        {t(`status.${delivery.status}`)}
      </Badge>
      <span className={styles['event']}>{delivery.event}</span>
      <Text span size="xs" c="dimmed">
        {delivery.responseStatus ?? delivery.errorMessage ?? ''}
      </Text>
      <Text span size="xs" c="dimmed" title={absoluteTime(delivery.createdAt, i18n.language)}>
        {relativeTime(delivery.createdAt, now, i18n.language)}
      </Text>
    </UnstyledButton>
  );
}

const pretty = (text: string): string => {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
};

function Detail({ id }: { id: string }) {
  const { t, i18n } = useTranslation('developer');
  const detail = useDelivery(id);
  const redeliver = useRedeliver();
  if (detail.isPending) return <Skeleton height={90} m="md" />;
  if (detail.isError && !detail.data) return <FailureState error={detail.error} retry={() => void detail.refetch()} />;
  const { delivery, body, attempts } = detail.data;
  return (
    <Stack className={styles['detail']} gap="sm">
      {attempts.map((attempt) => (
        <div key={attempt.attempt}>
          <Text size="sm" fw={560}>
            {t('hooks.attempt', { number: attempt.attempt })} · {attempt.responseStatus ?? t('hooks.noAnswer')} ·{' '}
            {attempt.durationMs} ms
          </Text>
          <Text size="xs" c="dimmed">
            {absoluteTime(attempt.createdAt, i18n.language)}
            {attempt.errorMessage && ` · ${attempt.errorMessage}`}
          </Text>
          {attempt.responseBody && <Code block>{attempt.responseBody}</Code>}
        </div>
      ))}
      <div>
        <Text size="sm" fw={560} mb={4}>
          {t('hooks.body')}
        </Text>
        <Code block className={styles['body'] ?? ''}>
          {pretty(body)}
        </Code>
      </div>
      <Group justify="space-between">
        <Text size="xs" c="dimmed">
          {delivery.nextAttemptAt && t('hooks.next', { time: absoluteTime(delivery.nextAttemptAt, i18n.language) })}
        </Text>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconRepeat size={15} />}
          loading={redeliver.isPending}
          onClick={() =>
            redeliver.mutate(delivery, {
              onSuccess: () => notifications.show({ message: t('hooks.sentAgain'), color: 'petrol' }),
            })
          }
        >
          {t('hooks.again')}
        </Button>
      </Group>
    </Stack>
  );
}
