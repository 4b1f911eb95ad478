import { Badge, Code, Group, Menu, Skeleton, Stack, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import {
  IconClipboardList,
  IconLogin2,
  IconPencil,
  IconPlus,
  IconRefresh,
  IconTrash,
  IconX,
} from '@tabler/icons-react';
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
import { ClientForm } from './client-form.tsx';
import { ClientReady, type Shown } from './client-ready.tsx';
import { type Client, useClients, useRemoveClient, useRevokeClient, useRotateClient } from './clients-queries.ts';

type Asked = { client: Client; what: 'rotate' | 'revoke' | 'remove' };

/** "Login with": what the team signs in to with its account here. */
export function ClientsTab() {
  const { t } = useTranslation('developer');
  const clients = useClients();
  const rotate = useRotateClient();
  const revoke = useRevokeClient();
  const remove = useRemoveClient();
  const [isFormOpen, form] = useDisclosure(false);
  const [edited, setEdited] = useState<Client>();
  const [shown, setShown] = useState<Shown>();
  const [asked, setAsked] = useState<Asked>();
  const edit = (client?: Client) => {
    setEdited(client);
    form.open();
  };
  const say = (message: string) => notifications.show({ message, color: 'petrol' });
  const run = ({ client, what }: Asked) => {
    const settled = { onSettled: () => setAsked(undefined) };
    const { name } = client;
    if (what === 'rotate') {
      const onSuccess = ({ oauthClient, clientSecret }: { oauthClient: Client; clientSecret?: string }) =>
        setShown({ client: oauthClient, secret: clientSecret });
      rotate.mutate(client, { ...settled, onSuccess });
    } else if (what === 'revoke') {
      revoke.mutate(client, { ...settled, onSuccess: () => say(t('clients.revoked', { name })) });
    } else {
      remove.mutate(client, { ...settled, onSuccess: () => say(t('clients.removed', { name })) });
    }
  };
  const create = (
    <LimitedButton
      feature="oauth_login"
      leftSection={<IconPlus size={17} />}
      onClick={() => edit()}
      disabled={!clients.data}
    >
      {t('clients.create')}
    </LimitedButton>
  );
  const list = clients.data?.oauthClients;
  return (
    <Stack>
      <PlanNotice feature="oauth_login" />
      {(list?.length ?? 0) > 0 && (
        <Group justify="space-between" align="flex-end">
          <Text size="sm" c="dimmed" maw={460}>
            {t('clients.text')}
          </Text>
          {create}
        </Group>
      )}
      <div className={styles['tableCard']}>
        {clients.isPending && <Skeleton height={140} />}
        {clients.isError && !clients.data && (
          <FailureState error={clients.error} retry={() => void clients.refetch()} />
        )}
        {list?.length === 0 && (
          <EmptyState icon={IconLogin2} title={t('clients.empty')} text={t('clients.emptyText')} action={create} />
        )}
        {list && list.length > 0 && (
          <ClientsTable clients={list} ask={setAsked} edit={edit} show={(client) => setShown({ client })} />
        )}
      </div>
      <Dialog opened={isFormOpen} onClose={form.close} size="lg" title={edited ? edited.name : t('clients.create')}>
        {clients.data && (
          <ClientForm
            offered={clients.data}
            edited={edited}
            close={form.close}
            made={({ oauthClient, clientSecret }) => setShown({ client: oauthClient, secret: clientSecret })}
            saved={() => say(t('clients.saved'))}
          />
        )}
      </Dialog>
      <Confirm
        asked={
          asked && {
            title: t(`clients.${asked.what}Title`, { name: asked.client.name }),
            text: t(`clients.${asked.what}Text`),
            action: t(`clients.${asked.what}`),
            isDangerous: true,
            run: () => run(asked),
          }
        }
        isPending={rotate.isPending || revoke.isPending || remove.isPending}
        close={() => setAsked(undefined)}
      />
      <ClientReady shown={shown} discoveryUrl={clients.data?.discoveryUrl ?? ''} close={() => setShown(undefined)} />
    </Stack>
  );
}

/** The hosts, or schemes of apps, that a sign-in leads back to. */
const placesOf = ({ redirectUris }: Client): string =>
  [...new Set(redirectUris.map((uri) => URL.parse(uri)?.host || uri.split(':')[0]))].join(', ');

type Rows = {
  clients: Client[];
  ask: (asked: Asked) => void;
  edit: (client: Client) => void;
  show: (client: Client) => void;
};

function ClientsTable({ clients, ask, edit, show }: Rows) {
  const { t, i18n } = useTranslation('developer');
  const { t: common } = useTranslation();
  const now = useNow();
  return (
    <Table verticalSpacing="sm" horizontalSpacing="lg" miw={{ base: 0, sm: 620 }}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('clients.name')}</Table.Th>
          <Table.Th>{t('clients.client')}</Table.Th>
          <Table.Th visibleFrom="sm">{t('clients.lastUsed')}</Table.Th>
          <Table.Th aria-label={common('actions.more')} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {clients.map((client) => {
          const isActive = client.status === 'active';
          return (
            <Table.Tr key={client.id} opacity={isActive ? 1 : 0.72}>
              <Table.Td>
                <span className={styles['itemTitle']}>{client.name}</span>
                <span className={styles['itemUrl']}>{placesOf(client)}</span>
              </Table.Td>
              <Table.Td>
                <Group gap={8} wrap="nowrap">
                  <Badge variant="light" tt="none" color={isActive ? 'petrol' : 'gray'} miw="max-content">
                    {t(isActive ? `clients.${client.type}` : 'clients.revokedMark')}
                  </Badge>
                  <Code fz="xs" visibleFrom="sm">
                    {client.clientId}
                  </Code>
                </Group>
              </Table.Td>
              <Table.Td visibleFrom="sm">
                {client.lastUsedAt ? relativeTime(client.lastUsedAt, now, i18n.language) : t('clients.never')}
              </Table.Td>
              <Table.Td ta="right">
                <MoreMenu of={client.name}>
                  {isActive ? (
                    <>
                      <Menu.Item leftSection={<IconClipboardList size={16} />} onClick={() => show(client)}>
                        {t('clients.settings')}
                      </Menu.Item>
                      <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => edit(client)}>
                        {t('clients.edit')}
                      </Menu.Item>
                      {client.type === 'confidential' && (
                        <Menu.Item
                          leftSection={<IconRefresh size={16} />}
                          onClick={() => ask({ client, what: 'rotate' })}
                        >
                          {t('clients.rotate')}
                        </Menu.Item>
                      )}
                      <Menu.Item
                        color="red"
                        leftSection={<IconX size={16} />}
                        onClick={() => ask({ client, what: 'revoke' })}
                      >
                        {t('clients.revoke')}
                      </Menu.Item>
                    </>
                  ) : (
                    <Menu.Item
                      color="red"
                      leftSection={<IconTrash size={16} />}
                      onClick={() => ask({ client, what: 'remove' })}
                    >
                      {t('clients.remove')}
                    </Menu.Item>
                  )}
                </MoreMenu>
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
