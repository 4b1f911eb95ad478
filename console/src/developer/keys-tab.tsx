import { Badge, Group, Menu, Skeleton, Stack, Table } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconKey, IconPlus, IconRefresh, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../inbox/use-now.ts';
import { relativeTime } from '../language/times.ts';
import { LimitedButton } from '../plan/limited-button.tsx';
import { PlanNotice } from '../plan/plan-notice.tsx';
import styles from '../settings/settings.module.css';
import { Confirm } from '../shell/confirm.tsx';
import { Dialog } from '../shell/dialog.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { FailureState } from '../shell/failure-state.tsx';
import { MoreMenu } from '../shell/more-menu.tsx';
import { KeyForm } from './key-form.tsx';
import { type Key, useDisableKey, useKeys, useRotateKey } from './keys-queries.ts';
import { type Secret, SecretOnce } from './secret-once.tsx';

type Asked = { key: Key; what: 'rotate' | 'disable' };

export function KeysTab() {
  const { t } = useTranslation('developer');
  const keys = useKeys();
  const rotate = useRotateKey();
  const disable = useDisableKey();
  const [isMaking, making] = useDisclosure(false);
  const [secret, setSecret] = useState<Secret>();
  const [asked, setAsked] = useState<Asked>();
  const create = (
    <LimitedButton feature="server_api" leftSection={<IconPlus size={17} />} onClick={making.open}>
      {t('keys.create')}
    </LimitedButton>
  );
  const run = ({ key, what }: Asked) => {
    const settled = { onSettled: () => setAsked(undefined) };
    if (what === 'rotate') {
      rotate.mutate(key, { ...settled, onSuccess: (made) => setSecret({ name: key.name, ...made }) });
    } else {
      disable.mutate(key, {
        ...settled,
        onSuccess: () => notifications.show({ message: t('keys.disabled', { name: key.name }), color: 'petrol' }),
      });
    }
  };
  return (
    <Stack>
      <PlanNotice feature="server_api" />
      {(keys.data?.length ?? 0) > 0 && <Group justify="flex-end">{create}</Group>}
      <div className={styles['tableCard']}>
        {keys.isPending && <Skeleton height={140} />}
        {keys.isError && !keys.data && <FailureState error={keys.error} retry={() => void keys.refetch()} />}
        {keys.data?.length === 0 && (
          <EmptyState icon={IconKey} title={t('keys.empty')} text={t('keys.emptyText')} action={create} />
        )}
        {keys.data && keys.data.length > 0 && <KeysTable keys={keys.data} ask={setAsked} />}
      </div>
      <Dialog opened={isMaking} onClose={making.close} size="lg" title={t('keys.create')}>
        <KeyForm close={making.close} made={(made) => setSecret({ name: made.credential.name, ...made })} />
      </Dialog>
      <Confirm
        asked={
          asked && {
            title: t(`keys.${asked.what}Title`, { name: asked.key.name }),
            text: t(`keys.${asked.what}Text`),
            action: t(`keys.${asked.what}`),
            isDangerous: true,
            run: () => run(asked),
          }
        }
        isPending={rotate.isPending || disable.isPending}
        close={() => setAsked(undefined)}
      />
      <SecretOnce shown={secret} close={() => setSecret(undefined)} />
    </Stack>
  );
}

function KeysTable({ keys, ask }: { keys: Key[]; ask: (asked: Asked) => void }) {
  const { t, i18n } = useTranslation('developer');
  const { t: common } = useTranslation();
  const now = useNow();
  return (
    <Table verticalSpacing="sm" horizontalSpacing="lg" miw={620}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('keys.name')}</Table.Th>
          <Table.Th>{t('keys.key')}</Table.Th>
          <Table.Th>{t('keys.lastUsed')}</Table.Th>
          <Table.Th aria-label={common('actions.more')} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {keys.map((key) => (
          <Table.Tr key={key.id} opacity={key.isActive ? 1 : 0.72}>
            <Table.Td>
              <span className={styles['itemTitle']}>{key.name}</span>
              <span className={styles['itemUrl']}>{key.scopes.join(', ')}</span>
            </Table.Td>
            <Table.Td>
              <Group gap={8} wrap="nowrap">
                <Badge
                  variant="light"
                  tt="none"
                  color={key.environment === 'live' ? 'petrol' : 'gray'}
                  miw="max-content"
                >
                  {t(`mode.${key.environment}`)}
                </Badge>
                <code>{key.secretPreview}</code>
              </Group>
            </Table.Td>
            <Table.Td>
              {!key.isActive
                ? t('keys.off')
                : key.lastUsedAt
                  ? relativeTime(key.lastUsedAt, now, i18n.language)
                  : t('keys.never')}
            </Table.Td>
            <Table.Td ta="right">
              {key.isActive && (
                <MoreMenu of={key.name}>
                  <Menu.Item leftSection={<IconRefresh size={16} />} onClick={() => ask({ key, what: 'rotate' })}>
                    {t('keys.rotate')}
                  </Menu.Item>
                  <Menu.Item
                    color="red"
                    leftSection={<IconX size={16} />}
                    onClick={() => ask({ key, what: 'disable' })}
                  >
                    {t('keys.disable')}
                  </Menu.Item>
                </MoreMenu>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
