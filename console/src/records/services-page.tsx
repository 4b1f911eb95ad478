import { Badge, Button, Switch, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRefusedByPlan } from '../plan/use-allowance.ts';
import type { Answer } from '../rest/answers.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { ReadOnly } from '../settings/read-only.tsx';
import settings from '../settings/settings.module.css';
import { SettingsPage } from '../settings/settings-page.tsx';
import { mayManage } from '../settings/settings-places.ts';
import { Loaded } from '../shell/loaded.tsx';
import { useFailure } from '../shell/use-failure.ts';
import { ReadinessCard } from './readiness-card.tsx';
import styles from './records.module.css';
import { serviceColours, serviceIcons } from './service-look.ts';

type Service = Answer<'listServices'>['services'][number];

const places = {
  assistant: '/$slug/settings/assistant',
  knowledge: '/$slug/knowledge',
  widget: '/$slug/settings/widget',
  developer: '/$slug/settings/developer',
  hours: '/$slug/settings/hours',
  team: '/$slug/settings/team',
  plan: '/$slug/settings/plan',
} as const;

export function ServicesPage() {
  const { t } = useTranslation('records');
  const { slug, rest, agent } = useWorkspace();
  const queries = useQueryClient();
  const fail = useFailure();
  const key = ['services', slug];
  const isLocked = !mayManage(agent.role);
  const services = useQuery({
    queryKey: key,
    queryFn: async () => (await rest.get<Answer<'listServices'>>('/console/services')).services,
  });
  const change = useMutation({
    mutationFn: async ({ service, isEnabled }: { service: Service; isEnabled: boolean }) =>
      (await rest.put<Answer<'switchService'>>(`/console/services/${service.key}`, { isEnabled })).services,
    onMutate: async ({ service, isEnabled }) => {
      await queries.cancelQueries({ queryKey: key });
      const held = queries.getQueryData<Service[]>(key);
      queries.setQueryData<Service[]>(key, (all) =>
        all?.map((each) => (each.key === service.key ? { ...each, adminEnabled: isEnabled } : each)),
      );
      return held;
    },
    onSuccess: (all, { service, isEnabled }) => {
      queries.setQueryData(key, all);
      notifications.show({
        color: 'petrol',
        message: t(isEnabled ? 'services.on' : 'services.off', { name: t(`services.name.${service.key}`) }),
      });
    },
    onError: (error, _input, held) => {
      queries.setQueryData(key, held);
      fail(error);
    },
  });
  return (
    <SettingsPage title={t('services.title')} text={t('services.text')}>
      {isLocked && <ReadOnly text={t('services.readOnly')} />}
      {agent.role !== 'agent' && <ReadinessCard />}
      <div className={settings['tableCard']}>
        <Loaded query={services} rows={6}>
          {(all) => (
            <ul className={styles['services']}>
              {all.map((service) => (
                <ServiceRow
                  key={service.key}
                  service={service}
                  isLocked={isLocked}
                  change={(isEnabled) => change.mutate({ service, isEnabled })}
                />
              ))}
            </ul>
          )}
        </Loaded>
      </div>
    </SettingsPage>
  );
}

type Properties = { service: Service; isLocked: boolean; change: (isEnabled: boolean) => void };

function ServiceRow({ service, isLocked, change }: Properties) {
  const { t } = useTranslation('records');
  const { slug } = useWorkspace();
  const { key, status, allowed, blocker, page, adminEnabled, requiredFeatures } = service;
  const Picture = serviceIcons[key];
  const name = t(`services.name.${key}`);
  const ofPlan = useRefusedByPlan({ feature: blocker === 'plan' ? requiredFeatures : undefined });
  const place = page && page in places ? places[page as keyof typeof places] : undefined;
  const text = allowed
    ? t('services.fine')
    : blocker === 'set_up' && !page
      ? t(key === 'voice_call' || key === 'video_call' ? 'services.noRoom' : 'services.notYet')
      : (ofPlan ?? (blocker && t(`services.blocker.${blocker}`)));
  return (
    <li className={styles['service']} data-service={key}>
      <span className={styles['serviceIcon']} data-on={allowed || undefined} aria-hidden>
        <Picture size={20} stroke={1.6} />
      </span>
      <div className={styles['serviceText']}>
        <Text fw={600}>
          {name}{' '}
          <Badge variant="light" size="sm" tt="none" color={serviceColours[status]} ml={6}>
            {t(`services.status.${status}`)}
          </Badge>
        </Text>
        <Text size="sm" c="dimmed">
          {text}
        </Text>
        {!allowed && place && (
          <Button
            mt={6}
            size="compact-sm"
            variant="light"
            renderRoot={(props) => <Link to={place} params={{ slug }} {...props} />}
          >
            {t(`services.lift.${page ?? 'services'}`)}
          </Button>
        )}
      </div>
      <Switch
        checked={adminEnabled}
        disabled={isLocked}
        aria-label={t('services.switch', { name })}
        onChange={({ currentTarget }) => change(currentTarget.checked)}
      />
    </li>
  );
}
