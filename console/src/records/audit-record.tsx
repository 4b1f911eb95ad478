import { Alert, Button, Code, type ComboboxData, Group, Select, Text, TextInput } from '@mantine/core';
import { IconDownload, IconListDetails, IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { type QueryKey, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../language/index.ts';
import type { Answer } from '../rest/answers.ts';
import type { Rest } from '../rest/rest.ts';
import styles from '../settings/settings.module.css';
import { EmptyState } from '../shell/empty-state.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { MoreButton } from '../shell/more-button.tsx';
import { saveFile } from '../shell/save-file.ts';
import { useFailure } from '../shell/use-failure.ts';
import { AuditEntries, type Entry } from './audit-entries.tsx';
import { type AuditSearch, auditQuery, auditSearch } from './audit-search.ts';

/** Whose record it is: that of a workspace, or that of those who run the installation. */
export type AuditPlace = {
  rest: Rest;
  path: '/console/audit' | '/console/platform/audit';
  key: QueryKey;
  name: string;
};

type Frame = ComponentType<{ title: string; text: string; actions: ReactNode; children: ReactNode }>;
type Choices = {
  people: ComboboxData;
  /** Whom it can have been done to; left out where there is no choice. */
  subjects?: ComboboxData;
};
type Properties = Choices & {
  place: AuditPlace;
  /** The page that it stands on. */
  frame: Frame;
  text: string;
  subjectOf?: (entry: Entry) => string | undefined;
};

export function AuditRecord({ place, frame: Page, text, subjectOf, ...choices }: Properties) {
  const { t, i18n } = useTranslation('records');
  const { rest, path, key, name } = place;
  const search = useSearch({ strict: false }) as AuditSearch;
  const query = auditQuery(search);
  const fail = useFailure();
  const list = useInfiniteQuery({
    queryKey: [...key, search],
    initialPageParam: '',
    queryFn: ({ pageParam }) => rest.get<Answer<'listAudit'>>(path, { ...query, cursor: pageParam }),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    staleTime: 0,
  });
  const verify = useMutation({
    mutationFn: async () => (await rest.get<Answer<'verifyAudit'>>(`${path}/verification`)).verification,
    onError: fail,
  });
  const take = useMutation({
    mutationFn: async () => {
      const day = new Date().toISOString().slice(0, 10);
      saveFile(await rest.file(`${path}/export`, { ...query, language: i18n.language }), `audit-${name}-${day}.csv`);
    },
    onError: fail,
    onSuccess: () => void list.refetch(),
  });
  const isFiltered = Object.keys(search).length > 0;
  return (
    <Page
      title={t('audit.title')}
      text={text}
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
      <Filters search={search} place={place} {...choices} />
      <div className={styles['tableCard']}>
        <Loaded query={list} rows={6}>
          {({ pages }) => {
            const entries = pages.flatMap((page) => page.entries);
            return entries.length > 0 ? (
              <AuditEntries entries={entries} {...(subjectOf && { subjectOf })} />
            ) : (
              <EmptyState
                icon={IconListDetails}
                title={t(isFiltered ? 'audit.emptyFilter' : 'audit.empty')}
                {...(!isFiltered && { text: t('audit.emptyText') })}
              />
            );
          }}
        </Loaded>
      </div>
      <MoreButton list={list} label={t('audit.more')} />
    </Page>
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

type FilterProperties = Choices & { search: AuditSearch; place: AuditPlace };

function Filters({ search, place: { rest, path, key }, people, subjects }: FilterProperties) {
  const { t, i18n } = useTranslation('records');
  const navigate = useNavigate();
  const actions = useQuery({
    queryKey: [...key, 'actions'],
    queryFn: async () => (await rest.get<Answer<'listAuditActions'>>(`${path}/actions`)).actions,
  });
  const change = (part: { [name in keyof AuditSearch]: string | undefined }) =>
    void navigate({ to: '.', search: (before) => auditSearch({ ...before, ...part }), replace: true });
  const language = i18n.language as Language;
  const choice = (name: 'actor' | 'target', label: string, anything: string, data: ComboboxData) => (
    <Select
      label={label}
      placeholder={anything}
      searchable
      clearable
      flex={1}
      miw={150}
      data={data}
      value={search[name] ?? null}
      onChange={(value) => change({ [name]: value ?? undefined })}
    />
  );
  const day = (name: 'from' | 'to', bounds: { min?: string; max?: string }) => (
    <TextInput
      type="date"
      label={t(`audit.${name}`)}
      value={search[name] ?? ''}
      {...bounds}
      onChange={({ currentTarget }) => change({ [name]: currentTarget.value || undefined })}
    />
  );
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
      {choice('actor', t('audit.actor'), t('audit.anybody'), people)}
      {subjects && choice('target', t('audit.target'), t('audit.anySubject'), subjects)}
      {day('from', search.to ? { max: search.to } : {})}
      {day('to', search.from ? { min: search.from } : {})}
      {Object.keys(search).length > 0 && (
        <Button variant="subtle" onClick={() => void navigate({ to: '.', search: {}, replace: true })}>
          {t('audit.clear')}
        </Button>
      )}
    </Group>
  );
}
