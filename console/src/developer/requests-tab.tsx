import { Badge, Button, Group, SegmentedControl, Skeleton, Stack, Table, Text, TextInput } from '@mantine/core';
import { IconListSearch } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../inbox/use-now.ts';
import { absoluteTime, relativeTime } from '../language/times.ts';
import { isMissing } from '../rest/rest.ts';
import { useWorkspace } from '../session/workspace.tsx';
import styles from '../settings/settings.module.css';
import { Card } from '../settings/settings-page.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { FailureState } from '../shell/failure-state.tsx';
import { MoreButton } from '../shell/more-button.tsx';
import { useFailureText } from '../shell/use-failure.ts';

type ApiRequest = {
  requestId: string;
  method: string;
  route: string;
  operation: string;
  status: number;
  code?: string;
  durationMs: number;
  occurredAt: string;
};
type Page = { requests: ApiRequest[]; nextCursor?: string };

export function RequestsTab() {
  const { t } = useTranslation('developer');
  const { slug, rest } = useWorkspace();
  const [which, setWhich] = useState<'all' | 'refused'>('all');
  const list = useInfiniteQuery({
    queryKey: ['requests', slug, which],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      rest.get<Page>('/console/requests', { cursor: pageParam, ...(which === 'refused' && { refused: 'true' }) }),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const requests = list.data?.pages.flatMap((page) => page.requests);
  return (
    <Stack>
      <Find />
      <Card title={t('requests.title')} text={t('requests.text')}>
        <SegmentedControl
          mt="md"
          aria-label={t('requests.title')}
          data={(['all', 'refused'] as const).map((value) => ({ value, label: t(`requests.${value}`) }))}
          value={which}
          onChange={(value) => setWhich(value as typeof which)}
        />
      </Card>
      <div className={styles['tableCard']}>
        {list.isPending && <Skeleton height={160} />}
        {list.isError && !requests && <FailureState error={list.error} retry={() => void list.refetch()} />}
        {requests?.length === 0 && (
          <EmptyState icon={IconListSearch} title={t('requests.empty')} text={t('requests.emptyText')} />
        )}
        {requests && requests.length > 0 && <Requests requests={requests} />}
      </div>
      <MoreButton list={list} label={t('requests.more')} />
    </Stack>
  );
}

function Find() {
  const { t } = useTranslation('developer');
  const { rest } = useWorkspace();
  const failureText = useFailureText();
  const [id, setId] = useState('');
  const find = useMutation({
    mutationFn: async () =>
      (await rest.get<{ request: ApiRequest }>(`/console/requests/${encodeURIComponent(id.trim())}`)).request,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (id.trim()) find.mutate();
  };
  return (
    <Card>
      <form onSubmit={submit}>
        <Group align="flex-end">
          <TextInput
            flex={1}
            miw={200}
            label={t('requests.id')}
            description={t('requests.idHint')}
            spellCheck={false}
            value={id}
            onChange={({ currentTarget }) => setId(currentTarget.value)}
            error={find.isError && (isMissing(find.error) ? t('requests.unknown') : failureText(find.error))}
          />
          <Button type="submit" variant="default" loading={find.isPending}>
            {t('requests.find')}
          </Button>
        </Group>
      </form>
      {find.data && <Requests requests={[find.data]} />}
    </Card>
  );
}

const colourOf = (status: number) => (status < 400 ? 'petrol' : status < 500 ? 'orange' : 'red');

function Requests({ requests }: { requests: ApiRequest[] }) {
  const { t, i18n } = useTranslation('developer');
  const now = useNow();
  return (
    <Table verticalSpacing="xs" horizontalSpacing="lg" miw={620}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('requests.when')}</Table.Th>
          <Table.Th>{t('requests.what')}</Table.Th>
          <Table.Th>{t('requests.answer')}</Table.Th>
          <Table.Th ta="right">{t('requests.took')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {requests.map((request) => (
          <Table.Tr key={`${request.requestId} ${request.occurredAt}`}>
            <Table.Td>
              <time dateTime={request.occurredAt} title={absoluteTime(request.occurredAt, i18n.language)}>
                {relativeTime(request.occurredAt, now, i18n.language)}
              </time>
            </Table.Td>
            <Table.Td>
              <span className={styles['itemTitle']}>
                {request.method} {request.route}
              </span>
              <Text span size="xs" c="dimmed" display="block">
                {request.requestId}
              </Text>
            </Table.Td>
            <Table.Td>
              <Badge variant="light" tt="none" color={colourOf(request.status)} miw="max-content">
                {request.status}
              </Badge>{' '}
              <Text span size="xs" c="dimmed">
                {request.code}
              </Text>
            </Table.Td>
            <Table.Td ta="right" style={{ fontVariantNumeric: 'tabular-nums' }}>
              {request.durationMs} ms
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
