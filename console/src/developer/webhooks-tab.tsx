import { Badge, Button, Group, Menu, Skeleton, Stack, Switch } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconPencil, IconPlus, IconRefresh, IconSend, IconTrash, IconWebhook } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LimitedButton } from '../plan/limited-button.tsx';
import { PlanNotice } from '../plan/plan-notice.tsx';
import { Card } from '../settings/settings-page.tsx';
import { Confirm } from '../shell/confirm.tsx';
import { Dialog } from '../shell/dialog.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { FailureState } from '../shell/failure-state.tsx';
import { MoreMenu } from '../shell/more-menu.tsx';
import { Deliveries } from './deliveries.tsx';
import styles from './developer.module.css';
import { type Secret, SecretOnce } from './secret-once.tsx';
import { WebhookForm } from './webhook-form.tsx';
import {
  type Changed,
  useChangeWebhook,
  useDeleteWebhook,
  useTestWebhook,
  useWebhooks,
  type Webhook,
} from './webhook-queries.ts';

type Asked = { webhook: Webhook; what: 'rotate' | 'remove' };

export function WebhooksTab() {
  const { t } = useTranslation('developer');
  const list = useWebhooks();
  const change = useChangeWebhook();
  const remove = useDeleteWebhook();
  const [isFormOpen, form] = useDisclosure(false);
  const [edited, setEdited] = useState<Webhook>();
  const [asked, setAsked] = useState<Asked>();
  const [secret, setSecret] = useState<Secret>();
  const tell = ({ webhook, secret: told }: Changed) => {
    if (told) setSecret({ name: webhook.name, secret: told });
  };
  const edit = (webhook?: Webhook) => {
    setEdited(webhook);
    form.open();
  };
  const run = ({ webhook, what }: Asked) => {
    const settled = { onSettled: () => setAsked(undefined) };
    if (what === 'rotate') change.mutate({ id: webhook.id, rotateSecret: true }, { ...settled, onSuccess: tell });
    else {
      remove.mutate(webhook, {
        ...settled,
        onSuccess: () => notifications.show({ message: t('hooks.removed', { name: webhook.name }), color: 'petrol' }),
      });
    }
  };
  const create = (
    <LimitedButton
      feature="webhooks"
      quota="webhook_endpoints"
      leftSection={<IconPlus size={17} />}
      onClick={() => edit()}
    >
      {t('hooks.create')}
    </LimitedButton>
  );
  const hooks = list.data?.webhooks;
  return (
    <Stack>
      <PlanNotice feature="webhooks" quota="webhook_endpoints" />
      {hooks && hooks.length > 0 && <Group justify="flex-end">{create}</Group>}
      {list.isPending && <Skeleton height={180} radius="lg" />}
      {list.isError && !list.data && <FailureState error={list.error} retry={() => void list.refetch()} />}
      {hooks?.length === 0 && (
        <EmptyState icon={IconWebhook} title={t('hooks.empty')} text={t('hooks.emptyText')} action={create} />
      )}
      {hooks?.map((webhook) => (
        <Hook key={webhook.id} webhook={webhook} edit={() => edit(webhook)} ask={setAsked} />
      ))}
      <Dialog opened={isFormOpen} onClose={form.close} size="lg" title={edited ? edited.name : t('hooks.create')}>
        <WebhookForm webhook={edited} close={form.close} done={tell} />
      </Dialog>
      <Confirm
        asked={
          asked && {
            title: t(`hooks.${asked.what}Title`, { name: asked.webhook.name }),
            text: t(`hooks.${asked.what}Text`),
            action: t(`hooks.${asked.what}`),
            isDangerous: asked.what === 'remove',
            run: () => run(asked),
          }
        }
        isPending={change.isPending || remove.isPending}
        close={() => setAsked(undefined)}
      />
      <SecretOnce shown={secret} close={() => setSecret(undefined)} />
    </Stack>
  );
}

type HookProperties = { webhook: Webhook; edit: () => void; ask: (asked: Asked) => void };

function Hook({ webhook, edit, ask }: HookProperties) {
  const { t } = useTranslation('developer');
  const change = useChangeWebhook();
  const test = useTestWebhook();
  const [isLogOpen, log] = useDisclosure(false);
  const why = webhook.disabledReason && webhook.disabledReason !== 'by_hand' && t(`hooks.${webhook.disabledReason}`);
  const send = () =>
    test.mutate(webhook, {
      onSuccess: () => {
        log.open();
        notifications.show({ message: t('hooks.tested'), color: 'petrol' });
      },
    });
  return (
    <Card>
      <div className={styles['hook']}>
        <div className={styles['hookTop']}>
          <div>
            <h2>{webhook.name}</h2>
            <span className={styles['url']}>{webhook.url}</span>
          </div>
          <Group gap="sm">
            <Switch
              aria-label={webhook.name}
              label={t(webhook.isActive ? 'hooks.on' : 'hooks.off')}
              checked={webhook.isActive}
              disabled={change.isPending}
              onChange={() => change.mutate({ id: webhook.id, isActive: !webhook.isActive })}
            />
            <MoreMenu of={webhook.name}>
              <Menu.Item leftSection={<IconPencil size={16} />} onClick={edit}>
                {t('hooks.edit')}
              </Menu.Item>
              <Menu.Item leftSection={<IconRefresh size={16} />} onClick={() => ask({ webhook, what: 'rotate' })}>
                {t('hooks.rotate')}
              </Menu.Item>
              <Menu.Item
                color="red"
                leftSection={<IconTrash size={16} />}
                onClick={() => ask({ webhook, what: 'remove' })}
              >
                {t('hooks.remove')}
              </Menu.Item>
            </MoreMenu>
          </Group>
        </div>
        <Group gap={6}>
          {(why || webhook.consecutiveFailures > 0) && (
            <Badge variant="light" color="orange" tt="none">
              {why || t('hooks.failures', { count: webhook.consecutiveFailures })}
            </Badge>
          )}
          {webhook.events.map((event) => (
            <Badge key={event} variant="light" color="gray" tt="none" fw={500}>
              {event}
            </Badge>
          ))}
        </Group>
        <Group>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconSend size={15} />}
            disabled={!webhook.isActive}
            loading={test.isPending}
            onClick={send}
          >
            {t('hooks.test')}
          </Button>
          <Button size="compact-sm" variant="subtle" aria-expanded={isLogOpen} onClick={log.toggle}>
            {t('hooks.log')}
          </Button>
        </Group>
        {isLogOpen && <Deliveries webhookId={webhook.id} />}
      </div>
    </Card>
  );
}
