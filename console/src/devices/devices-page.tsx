import { Alert, Anchor, Button, Group, SegmentedControl, Table, Text } from '@mantine/core';
import { IconBellOff, IconBrowser, IconDeviceMobile } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../rest/answers.ts';
import { useWorkspace } from '../session/workspace.tsx';
import styles from '../settings/settings.module.css';
import { SettingsPage } from '../settings/settings-page.tsx';
import { mayManage } from '../settings/settings-places.ts';
import { Confirm } from '../shell/confirm.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { MoreButton } from '../shell/more-button.tsx';
import { Time } from '../shell/time.tsx';
import { useChange } from '../shell/use-change.ts';
import { usePeople } from '../team/team-queries.ts';
import { type DevicesSearch, devicesSearch } from './devices-search.ts';

type Device = Answer<'listDevices'>['devices'][number];

export function DevicesPage() {
  const { t } = useTranslation('devices');
  const { slug, rest, agent } = useWorkspace();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as DevicesSearch;
  const ofTeam = mayManage(agent.role) && search.of === 'team';
  const [leaving, setLeaving] = useState<Device>();
  const list = useInfiniteQuery({
    queryKey: ['devices', slug, ofTeam],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      rest.get<Answer<'listDevices'>>('/console/devices', { of: ofTeam ? 'team' : 'me', cursor: pageParam }),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    staleTime: 0,
  });
  const remove = useChange({
    act: (server, id: string) => server.delete(`/console/devices/${id}`),
    stale: [['devices', slug]],
    done: () => t('removed'),
  });
  return (
    <SettingsPage title={t('title')} text={t('text')}>
      {mayManage(agent.role) && (
        <div>
          <SegmentedControl
            aria-label={t('whose')}
            value={ofTeam ? 'team' : 'me'}
            onChange={(of) => void navigate({ to: '.', search: devicesSearch({ of }), replace: true })}
            data={[
              { value: 'me', label: t('mine') },
              { value: 'team', label: t('team') },
            ]}
          />
        </div>
      )}
      {list.data?.pages[0]?.providers.length === 0 && (
        <Alert color="orange" icon={<IconBellOff size={20} />} title={t('noPush')} role="status">
          {t('noPushText')}
        </Alert>
      )}
      <div className={styles['tableCard']}>
        <Loaded query={list}>
          {({ pages }) => {
            const devices = pages.flatMap((page) => page.devices);
            return devices.length > 0 ? (
              <DevicesTable
                devices={devices}
                ofTeam={ofTeam}
                providers={pages[0]?.providers ?? []}
                remove={setLeaving}
              />
            ) : (
              <EmptyState
                icon={IconDeviceMobile}
                title={t(ofTeam ? 'emptyTeam' : 'emptyMine')}
                text={t(ofTeam ? 'emptyTeamText' : 'emptyMineText')}
              />
            );
          }}
        </Loaded>
      </div>
      <MoreButton list={list} label={t('more')} />
      <Confirm
        asked={
          leaving && {
            title: t('removeTitle'),
            text: t('removeText'),
            action: t('remove'),
            isDangerous: true,
            run: () => remove.mutate(leaving.id, { onSettled: () => setLeaving(undefined) }),
          }
        }
        isPending={remove.isPending}
        close={() => setLeaving(undefined)}
      />
    </SettingsPage>
  );
}

type Properties = {
  devices: Device[];
  ofTeam: boolean;
  /** What this installation can push by. */
  providers: readonly Device['provider'][];
  remove: (device: Device) => void;
};

function DevicesTable({ devices, ofTeam, providers, remove }: Properties) {
  const { t } = useTranslation('devices');
  return (
    <Table verticalSpacing="sm" horizontalSpacing="lg">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('device')}</Table.Th>
          {ofTeam && <Table.Th>{t('person')}</Table.Th>}
          <Table.Th visibleFrom="sm">{t('seen')}</Table.Th>
          <Table.Th aria-label={t('remove')} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {devices.map((device) => (
          <Table.Tr key={device.id} data-device={device.id}>
            <Table.Td>
              <Group gap="sm" wrap="nowrap">
                {device.platform === 'web' ? <IconBrowser size={20} /> : <IconDeviceMobile size={20} />}
                <div>
                  <span className={styles['itemTitle']}>{t(`platform.${device.platform}`)}</span>
                  <Text size="xs" c="dimmed">
                    {[device.appId, device.deviceId, device.callMode === 'native-phone' && t('rings')]
                      .filter(Boolean)
                      .join(' · ')}
                  </Text>
                  {providers.length > 0 && !providers.includes(device.provider) && (
                    <Text className={styles['problem'] ?? ''}>{t(`off.${device.provider}`)}</Text>
                  )}
                </div>
              </Group>
            </Table.Td>
            {ofTeam && (
              <Table.Td>
                <Owner agentId={device.agentId} />
              </Table.Td>
            )}
            <Table.Td visibleFrom="sm">
              <Time at={device.lastSeenAt} />
            </Table.Td>
            <Table.Td ta="right">
              <Button
                size="compact-sm"
                variant="subtle"
                color="red"
                c="var(--sb-bad)"
                aria-label={t('removeOf', { device: t(`platform.${device.platform}`) })}
                onClick={() => remove(device)}
              >
                {t('remove')}
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Owner({ agentId }: { agentId: string }) {
  const { t } = useTranslation('devices');
  const { slug, agent } = useWorkspace();
  const person = usePeople().data?.find((one) => one.agentId === agentId);
  if (!person) return <Text c="dimmed">{t('gone')}</Text>;
  return (
    <Anchor
      c="inherit"
      renderRoot={(props) => (
        <Link to="/$slug/settings/team" params={{ slug }} search={{ q: person.username }} {...props} />
      )}
    >
      {person.name}
      {agentId === agent.agentId && ` (${t('you')})`}
    </Anchor>
  );
}
