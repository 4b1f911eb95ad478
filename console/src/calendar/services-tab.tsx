import { ActionIcon, Badge, Button, Group, Switch, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCalendarPlus, IconClockHour4, IconPencil, IconPlus } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import { ReadOnly } from '../settings/read-only.tsx';
import settings from '../settings/settings.module.css';
import { EmptyState } from '../shell/empty-state.tsx';
import { Loaded } from '../shell/loaded.tsx';
import styles from './calendar.module.css';
import { type Service, useSaveService } from './calendar-queries.ts';
import { ServiceForm } from './service-form.tsx';

type Edited = Service | 'new' | undefined;

export function ServicesTab({ services, mayOffer }: { services: UseQueryResult<Service[]>; mayOffer: boolean }) {
  const { t } = useTranslation('calendar');
  const { slug } = useWorkspace();
  const [edited, setEdited] = useState<Edited>();
  return (
    <div className={styles['bookings']}>
      {!mayOffer && <ReadOnly text={t('services.readOnly')} />}
      <Group justify="space-between" align="flex-end">
        <Text c="dimmed" maw={560}>
          {t('services.text')}
        </Text>
        {mayOffer && (
          <Group gap="xs">
            <Button
              variant="default"
              leftSection={<IconClockHour4 size={17} />}
              renderRoot={(properties) => <Link to="/$slug/settings/hours" params={{ slug }} {...properties} />}
            >
              {t('services.hours')}
            </Button>
            <Button leftSection={<IconPlus size={17} />} onClick={() => setEdited('new')}>
              {t('services.add')}
            </Button>
          </Group>
        )}
      </Group>
      <div className={settings['tableCard']}>
        <Loaded query={services}>
          {(all) =>
            all.length === 0 ? (
              <NoServices mayOffer={mayOffer} add={() => setEdited('new')} />
            ) : (
              <ul className={styles['services']}>
                {all.map((service) => (
                  <ServiceRow key={service.id} service={service} mayOffer={mayOffer} edit={() => setEdited(service)} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </div>
      <ServiceForm edited={edited} close={() => setEdited(undefined)} />
    </div>
  );
}

export function NoServices({ mayOffer, add }: { mayOffer: boolean; add?: () => void }) {
  const { t } = useTranslation('calendar');
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <EmptyState
        icon={IconCalendarPlus}
        title={t('noServices')}
        text={t(mayOffer ? 'noServicesText' : 'noServicesRead')}
        action={
          mayOffer && (
            <Button leftSection={<IconPlus size={17} />} onClick={add ?? (() => setAdding(true))}>
              {t('services.add')}
            </Button>
          )
        }
      />
      {isAdding && <ServiceForm edited="new" close={() => setAdding(false)} />}
    </>
  );
}

function ServiceRow({ service, mayOffer, edit }: { service: Service; mayOffer: boolean; edit: () => void }) {
  const { t } = useTranslation('calendar');
  const save = useSaveService();
  const { id, name, description, durationMinutes, bufferMinutes, capacity, isActive } = service;
  // What was asked for shows at once; a refusal takes it back.
  const shown = save.isPending ? (save.variables.isActive ?? isActive) : isActive;
  return (
    <li className={styles['service']} data-off={!shown || undefined}>
      <div>
        <Group gap={8}>
          <span className={settings['itemTitle']}>{name}</span>
          {!shown && (
            <Badge variant="light" color="gray" tt="none" size="sm">
              {t('services.off')}
            </Badge>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          {[
            t('services.minutes', { count: durationMinutes }),
            bufferMinutes > 0 && t('services.withBuffer', { count: bufferMinutes }),
            t('services.places', { count: capacity }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {description && <Text size="sm">{description}</Text>}
      </div>
      {mayOffer && (
        <Group gap="sm" wrap="nowrap">
          <Switch
            aria-label={t('services.switch', { name })}
            checked={shown}
            disabled={save.isPending}
            onChange={({ currentTarget }) =>
              save.mutate(
                { id, isActive: currentTarget.checked },
                {
                  onSuccess: (saved) =>
                    notifications.show({
                      message: t(saved.isActive ? 'services.switchedOn' : 'services.switchedOff', { name }),
                      color: 'petrol',
                    }),
                },
              )
            }
          />
          <ActionIcon variant="subtle" color="gray" aria-label={`${t('services.edit')}: ${name}`} onClick={edit}>
            <IconPencil size={17} />
          </ActionIcon>
        </Group>
      )}
    </li>
  );
}
