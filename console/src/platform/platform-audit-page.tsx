import { Button, Group, TextInput } from '@mantine/core';
import { IconListDetails } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AuditEntries } from '../records/audit-entries.tsx';
import { type AuditSearch, auditQuery, auditSearch } from '../records/audit-search.ts';
import type { Answer } from '../rest/answers.ts';
import settings from '../settings/settings.module.css';
import { EmptyState } from '../shell/empty-state.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { MoreButton } from '../shell/more-button.tsx';
import { usePlatform } from './platform.tsx';
import { PlatformPage } from './platform-page.tsx';
import { platformKeys } from './platform-queries.ts';
import { useBalancesByTenant } from './tenants-queries.ts';

export function PlatformAuditPage() {
  const { t } = useTranslation('platform');
  const { rest } = usePlatform();
  const tenants = useBalancesByTenant();
  const search = useSearch({ strict: false }) as AuditSearch;
  const navigate = useNavigate();
  const change = (part: { [name in keyof AuditSearch]: string | undefined }) =>
    void navigate({ to: '.', search: (before) => auditSearch({ ...before, ...part }), replace: true });
  const list = useInfiniteQuery({
    queryKey: [...platformKeys.audit, search],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      rest.get<Answer<'listPlatformAudit'>>('/console/platform/audit', { ...auditQuery(search), cursor: pageParam }),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    staleTime: 0,
  });
  const isFiltered = Object.keys(search).length > 0;
  return (
    <PlatformPage title={t('audit.title')} text={t('audit.text')}>
      <Group gap="sm" align="flex-end">
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
        {isFiltered && (
          <Button variant="subtle" onClick={() => void navigate({ to: '.', search: {}, replace: true })}>
            {t('audit.clear')}
          </Button>
        )}
      </Group>
      <div className={settings['tableCard']}>
        <Loaded query={list} rows={6}>
          {({ pages }) => {
            const entries = pages.flatMap((page) => page.entries);
            return entries.length > 0 ? (
              <AuditEntries
                entries={entries}
                subjectOf={({ target }) => (target ? tenants.get(target.id)?.tenantName : undefined)}
              />
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
      <MoreButton list={list} label={t('more')} />
    </PlatformPage>
  );
}
