import { Alert, Button, Code, Group, Select, Text, TextInput } from '@mantine/core';
import { IconDownload, IconListDetails, IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Language } from '../language/index.ts';
import type { Answer } from '../rest/answers.ts';
import { useWorkspace } from '../session/workspace.tsx';
import styles from '../settings/settings.module.css';
import { SettingsPage } from '../settings/settings-page.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { MoreButton } from '../shell/more-button.tsx';
import { saveFile } from '../shell/save-file.ts';
import { useFailure } from '../shell/use-failure.ts';
import { usePeople } from '../team/team-queries.ts';
import { AuditEntries } from './audit-entries.tsx';
import { type AuditSearch, auditQuery, auditSearch } from './audit-search.ts';

export function AuditPage() {
  const { t, i18n } = useTranslation('records');
  const { slug, rest } = useWorkspace();
  const search = useSearch({ strict: false }) as AuditSearch;
  const query = auditQuery(search);
  const fail = useFailure();
  const list = useInfiniteQuery({
    queryKey: ['audit', slug, search],
    initialPageParam: '',
    queryFn: ({ pageParam }) => rest.get<Answer<'listAudit'>>('/console/audit', { ...query, cursor: pageParam }),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    staleTime: 0,
  });
  const verify = useMutation({
    mutationFn: async () => (await rest.get<Answer<'verifyAudit'>>('/console/audit/verification')).verification,
    onError: fail,
  });
  const take = useMutation({
    mutationFn: async () => {
      const day = new Date().toISOString().slice(0, 10);
      saveFile(
        await rest.file('/console/audit/export', { ...query, language: i18n.language }),
        `audit-${slug}-${day}.csv`,
      );
    },
    onError: fail,
    onSuccess: () => void list.refetch(),
  });
  return (
    <SettingsPage
      title={t('audit.title')}
      text={t('audit.text')}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconShieldCheck size={17} />}
            loading={verify.isPending}
            onClick={() => verify.mutate()}
          >
            {t('audit.verify')}
          </Button>
          <Button
            variant="default"
            title={t('audit.exportNote')}
            leftSection={<IconDownload size={17} />}
            loading={take.isPending}
            onClick={() => take.mutate()}
          >
            {t('audit.export')}
          </Button>
        </>
      }
    >
      {verify.data && <Verification found={verify.data} />}
      <Filters search={search} />
      <div className={styles['tableCard']}>
        <Loaded query={list} rows={6}>
          {({ pages }) => {
            const entries = pages.flatMap((page) => page.entries);
            return entries.length > 0 ? (
              <AuditEntries entries={entries} />
            ) : (
              <EmptyState
                icon={IconListDetails}
                title={Object.keys(search).length > 0 ? t('audit.emptyFilter') : t('audit.empty')}
                {...(Object.keys(search).length === 0 && { text: t('audit.emptyText') })}
              />
            );
          }}
        </Loaded>
      </div>
      <MoreButton list={list} label={t('audit.more')} />
    </SettingsPage>
  );
}

function Verification({ found }: { found: Answer<'verifyAudit'>['verification'] }) {
  const { t } = useTranslation('records');
  const { broken, entries, hash } = found;
  if (broken) {
    return (
      <Alert
        color="red"
        icon={<IconShieldX size={20} />}
        title={t(`audit.broken.${broken.fault}`, { seq: broken.seq })}
        role="alert"
      >
        {t('audit.brokenText')}
      </Alert>
    );
  }
  return (
    <Alert
      color="petrol"
      icon={<IconShieldCheck size={20} />}
      title={t('audit.whole', { count: entries })}
      role="status"
    >
      <Text size="xs" c="dimmed">
        {t('audit.hash')}
      </Text>
      <Code style={{ overflowWrap: 'anywhere' }}>{hash}</Code>
    </Alert>
  );
}

function Filters({ search }: { search: AuditSearch }) {
  const { t, i18n } = useTranslation('records');
  const { slug, rest } = useWorkspace();
  const navigate = useNavigate();
  const people = usePeople().data ?? [];
  const actions = useQuery({
    queryKey: ['audit actions', slug],
    queryFn: async () => (await rest.get<Answer<'listAuditActions'>>('/console/audit/actions')).actions,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const change = (part: { [name in keyof AuditSearch]: string | undefined }) =>
    void navigate({ to: '.', search: (before) => auditSearch({ ...before, ...part }), replace: true });
  const language = i18n.language as Language;
  return (
    <Group align="flex-end" gap="sm">
      <Select
        label={t('audit.action')}
        placeholder={t('audit.anyAction')}
        searchable
        clearable
        flex={2}
        miw={200}
        data={(actions.data ?? []).map(({ action, sentence }) => ({ value: action, label: sentence[language] }))}
        value={search.action ?? null}
        onChange={(action) => change({ action: action ?? undefined })}
      />
      <Select
        label={t('audit.actor')}
        placeholder={t('audit.anybody')}
        searchable
        clearable
        flex={1}
        miw={150}
        data={people.map(({ agentId, name }) => ({ value: agentId, label: name }))}
        value={search.actor ?? null}
        onChange={(actor) => change({ actor: actor ?? undefined })}
      />
      <TextInput
        type="date"
        label={t('audit.from')}
        value={search.from ?? ''}
        {...(search.to && { max: search.to })}
        onChange={({ currentTarget }) => change({ from: currentTarget.value || undefined })}
      />
      <TextInput
        type="date"
        label={t('audit.to')}
        value={search.to ?? ''}
        {...(search.from && { min: search.from })}
        onChange={({ currentTarget }) => change({ to: currentTarget.value || undefined })}
      />
      {Object.keys(search).length > 0 && (
        <Button variant="subtle" onClick={() => void navigate({ to: '.', search: {}, replace: true })}>
          {t('audit.clear')}
        </Button>
      )}
    </Group>
  );
}
