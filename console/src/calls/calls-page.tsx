import { Button, Group, SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconPhone, IconPhoneCheck } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import settings from '../settings/settings.module.css';
import { SettingsPage } from '../settings/settings-page.tsx';
import { mayManage } from '../settings/settings-places.ts';
import { EmptyState } from '../shell/empty-state.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { MoreButton } from '../shell/more-button.tsx';
import { usePeople } from '../team/team-queries.ts';
import { type CallSearch, callSearch, callStates } from './call-search.ts';
import styles from './history.module.css';
import { useHistory, useToReturn } from './history-queries.ts';
import { PastCallRow } from './past-call-row.tsx';
import { useOffers } from './use-calls.ts';

/** Who called, when and how it went; and who waits to be called back. */
export function CallsPage() {
  const { t } = useTranslation('calls');
  const search = useSearch({ from: '/$slug/calls' });
  const list = useHistory(search);
  return (
    <SettingsPage title={t('history.title')} text={t('history.text')}>
      <Filters search={search} />
      <div className={settings['tableCard']}>
        <Loaded query={list} rows={6}>
          {({ pages }) => {
            const calls = pages.flatMap((page) => page.calls);
            if (calls.length === 0) return <Nothing search={search} />;
            return (
              <ol className={styles['calls']}>
                {calls.map((past) => (
                  <PastCallRow key={past.call.id} past={past} />
                ))}
              </ol>
            );
          }}
        </Loaded>
      </div>
      <MoreButton list={list} label={t('history.more')} />
    </SettingsPage>
  );
}

function Nothing({ search }: { search: CallSearch }) {
  const { t } = useTranslation('calls');
  const { slug, agent } = useWorkspace();
  const offers = useOffers();
  if (search.state === 'to_return' && Object.keys(search).length === 1) {
    return <EmptyState icon={IconPhoneCheck} title={t('history.allReturned')} text={t('history.allReturnedText')} />;
  }
  if (Object.keys(search).length > 0) return <EmptyState icon={IconPhone} title={t('history.emptyFilter')} />;
  const isSetUp = offers.audio !== 'not_set_up' && offers.video !== 'not_set_up';
  return (
    <EmptyState
      icon={IconPhone}
      title={t('history.empty')}
      text={t(isSetUp ? 'history.emptyText' : 'notSetUp')}
      action={
        !isSetUp &&
        mayManage(agent.role) && (
          <Button
            variant="default"
            renderRoot={(props) => <Link to="/$slug/settings/services" params={{ slug }} {...props} />}
          >
            {t('setUp')}
          </Button>
        )
      }
    />
  );
}

function Filters({ search }: { search: CallSearch }) {
  const { t } = useTranslation('calls');
  const { agent } = useWorkspace();
  const navigate = useNavigate();
  const people = usePeople().data ?? [];
  const waiting = useToReturn();
  const change = (part: { [Name in keyof CallSearch]?: string | undefined }) =>
    void navigate({ to: '.', search: (before: object) => callSearch({ ...before, ...part }), replace: true });
  return (
    <>
      <div className={settings['wide']}>
        <SegmentedControl
          aria-label={t('history.state')}
          value={search.state ?? 'all'}
          onChange={(state) => change({ state: state === 'all' ? undefined : state })}
          data={(['all', ...callStates] as const).map((value) => ({
            value,
            label:
              value === 'to_return' && waiting > 0
                ? `${t('history.states.to_return')} (${waiting > 99 ? '99+' : waiting})`
                : t(`history.states.${value}`),
          }))}
        />
      </div>
      <Group align="flex-end" gap="sm">
        <Select
          label={t('history.direction')}
          placeholder={t('history.anyDirection')}
          clearable
          flex={1}
          miw={150}
          data={(['inbound', 'outbound'] as const).map((value) => ({ value, label: t(`history.directions.${value}`) }))}
          value={search.direction ?? null}
          onChange={(direction) => change({ direction: direction ?? undefined })}
        />
        <Select
          label={t('history.type')}
          placeholder={t('history.anyType')}
          clearable
          flex={1}
          miw={130}
          data={(['audio', 'video'] as const).map((value) => ({ value, label: t(`history.types.${value}`) }))}
          value={search.type ?? null}
          onChange={(type) => change({ type: type ?? undefined })}
        />
        <Select
          label={t('history.person')}
          placeholder={t('history.anybody')}
          searchable
          clearable
          flex={1}
          miw={150}
          data={[
            { value: 'me', label: t('history.me') },
            ...people
              .filter(({ agentId }) => agentId !== agent.agentId)
              .map(({ agentId, name }) => ({ value: agentId, label: name })),
          ]}
          value={search.agent ?? null}
          onChange={(who) => change({ agent: who ?? undefined })}
        />
        <TextInput
          type="date"
          flex={1}
          miw={140}
          label={t('history.from')}
          value={search.from ?? ''}
          {...(search.to && { max: search.to })}
          onChange={({ currentTarget }) => change({ from: currentTarget.value || undefined })}
        />
        <TextInput
          type="date"
          flex={1}
          miw={140}
          label={t('history.to')}
          value={search.to ?? ''}
          {...(search.from && { min: search.from })}
          onChange={({ currentTarget }) => change({ to: currentTarget.value || undefined })}
        />
        {Object.keys(search).length > 0 && (
          <Button variant="subtle" onClick={() => void navigate({ to: '.', search: {}, replace: true })}>
            {t('history.clear')}
          </Button>
        )}
      </Group>
    </>
  );
}
