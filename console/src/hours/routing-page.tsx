import { Button, Group, NumberInput, Radio, Stack, Switch, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../rest/answers.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { ReadOnly } from '../settings/read-only.tsx';
import settings from '../settings/settings.module.css';
import { Card, SettingsPage } from '../settings/settings-page.tsx';
import { mayManage } from '../settings/settings-places.ts';
import { Loaded } from '../shell/loaded.tsx';
import { useChange } from '../shell/use-change.ts';
import { teamKeys } from '../team/team-queries.ts';
import styles from './hours.module.css';

type Routing = Answer<'getRouting'>['routing'];
type Desk = Answer<'getDeskSettings'>['settings'];

const deskKey = (slug: string) => ['desk settings', slug];

export function RoutingPage() {
  const { t } = useTranslation('hours');
  const { slug, rest, agent } = useWorkspace();
  const isLocked = !mayManage(agent.role);
  const routing = useQuery({
    queryKey: teamKeys.routing(slug),
    queryFn: async () => (await rest.get<Answer<'getRouting'>>('/console/routing')).routing,
  });
  const desk = useQuery({
    queryKey: deskKey(slug),
    queryFn: async () => (await rest.get<Answer<'getDeskSettings'>>('/console/desk-settings')).settings,
    enabled: !isLocked,
  });
  return (
    <SettingsPage title={t('routing.title')} text={t('routing.text')}>
      {isLocked && <ReadOnly text={t('readOnly')} />}
      <Loaded query={routing}>{(known) => <RoutingForm routing={known} isLocked={isLocked} />}</Loaded>
      <Queue />
      {!isLocked && <Loaded query={desk}>{(known) => <DeskForm settings={known} />}</Loaded>}
    </SettingsPage>
  );
}

function RoutingForm({ routing, isLocked }: { routing: Routing; isLocked: boolean }) {
  const { t } = useTranslation('hours');
  const { t: common } = useTranslation();
  const { slug } = useWorkspace();
  const form = useForm<Routing>({ initialValues: routing });
  const save = useChange({
    act: (rest, changes: Routing) => rest.patch('/console/routing', changes),
    stale: [teamKeys.routing(slug), teamKeys.queue(slug)],
    done: (_answer, changes) => {
      form.resetDirty(changes);
      return t('routing.saved');
    },
  });
  return (
    <form onSubmit={form.onSubmit((changes) => save.mutate(changes))}>
      <Card>
        <Stack gap="lg">
          <Radio.Group label={t('routing.mode')} {...form.getInputProps('mode')} readOnly={isLocked}>
            <div className={settings['choices']} style={{ marginTop: 8 }}>
              {(['manual', 'automatic'] as const).map((mode) => (
                <Radio.Card
                  key={mode}
                  value={mode}
                  disabled={isLocked}
                  className={settings['choice'] ?? ''}
                  data-checked={form.values.mode === mode || undefined}
                >
                  <Group gap="xs" wrap="nowrap">
                    <Radio.Indicator size="xs" />
                    <Text fw={600} size="sm" c="var(--mantine-color-text)">
                      {t(`routing.${mode}`)}
                    </Text>
                  </Group>
                  <p>{t(`routing.${mode}Text`)}</p>
                </Radio.Card>
              ))}
            </div>
          </Radio.Group>
          <NumberInput
            label={t('routing.capacity')}
            description={t('routing.capacityText')}
            min={1}
            max={100}
            allowDecimal={false}
            disabled={isLocked}
            maw={420}
            {...form.getInputProps('defaultCapacity')}
          />
          <Switch
            label={t('routing.sticky')}
            description={t('routing.stickyText')}
            disabled={isLocked}
            {...form.getInputProps('isSticky', { type: 'checkbox' })}
          />
          {!isLocked && (
            <Group justify="space-between">
              <Button
                variant="subtle"
                renderRoot={(props) => <Link to="/$slug/settings/team" params={{ slug }} {...props} />}
              >
                {t('routing.toTeam')}
              </Button>
              <Button
                type="submit"
                loading={save.isPending}
                disabled={!form.isDirty() || !Number.isInteger(form.values.defaultCapacity)}
              >
                {common('actions.save')}
              </Button>
            </Group>
          )}
        </Stack>
      </Card>
    </form>
  );
}

function Queue() {
  const { t, i18n } = useTranslation('hours');
  const { t: common } = useTranslation();
  const { slug, rest } = useWorkspace();
  const queue = useQuery({
    queryKey: ['queue', slug],
    queryFn: () => rest.get<Answer<'getQueue'>>('/console/queue'),
    refetchInterval: 10_000,
  });
  const wait = (seconds: number) =>
    new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'minute', unitDisplay: 'short' }).format(
      Math.max(1, Math.round(seconds / 60)),
    );
  return (
    <Card title={t('routing.queue')}>
      <Loaded query={queue} rows={2}>
        {({ waiting, total }) =>
          total === 0 ? (
            <Text c="dimmed">{t('routing.queueEmpty')}</Text>
          ) : (
            <ul className={styles['days']}>
              {waiting.slice(0, 8).map(({ conversationId, visitorName, waitedSeconds, position }) => (
                <li key={conversationId} className={styles['holiday']}>
                  <Text c="dimmed" w={28}>
                    {position}.
                  </Text>
                  <Link
                    to="/$slug/inbox/$conversationId"
                    params={{ slug, conversationId }}
                    className={styles['holidayName']}
                  >
                    {visitorName ?? common('person.visitor')}
                  </Link>
                  <Text c="dimmed">{t('routing.waits', { time: wait(waitedSeconds) })}</Text>
                </li>
              ))}
              {total > 8 && <Text c="dimmed">+{total - 8}</Text>}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}

const delays = ['answerByMail', 'remindStaff', 'ticketAfter'] as const;

function DeskForm({ settings: known }: { settings: Desk }) {
  const { t } = useTranslation('hours');
  const { t: common } = useTranslation();
  const { slug } = useWorkspace();
  const form = useForm<Desk>({ initialValues: known });
  const save = useChange({
    act: (rest, changes: Desk) => rest.patch('/console/desk-settings', changes),
    stale: [deskKey(slug)],
    done: (_answer, changes) => {
      form.resetDirty(changes);
      return common('actions.saved');
    },
  });
  return (
    <form onSubmit={form.onSubmit((changes) => save.mutate(changes))}>
      <Card title={t('routing.away')} text={t('routing.awayText')}>
        <Stack gap="lg">
          {delays.map((name) => (
            <NumberInput
              key={name}
              label={t(`routing.${name}`)}
              description={t(`routing.${name}Text`)}
              suffix={` ${t('routing.minutes')}`}
              min={0}
              max={1440}
              allowDecimal={false}
              maw={420}
              {...form.getInputProps(`${name}Minutes`)}
            />
          ))}
          <Switch
            label={t('routing.rating')}
            description={t('routing.ratingText')}
            {...form.getInputProps('asksForRating', { type: 'checkbox' })}
          />
          <Group justify="flex-end">
            <Button
              type="submit"
              loading={save.isPending}
              disabled={!form.isDirty() || !delays.every((name) => Number.isInteger(form.values[`${name}Minutes`]))}
            >
              {common('actions.save')}
            </Button>
          </Group>
        </Stack>
      </Card>
    </form>
  );
}
