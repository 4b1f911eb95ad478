import { Button, Text } from '@mantine/core';
import { IconApps } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import { Card } from '../settings/settings-page.tsx';
import { Confirm } from '../shell/confirm.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { Time } from '../shell/time.tsx';
import { useChange } from '../shell/use-change.ts';
import styles from './account.module.css';
import { applicationsKey, type OwnApplication, useOwnApplications } from './account-queries.ts';

/** What was let in with this account, to see and to take back. */
export function Applications() {
  const { t } = useTranslation('account');
  const { slug } = useWorkspace();
  const applications = useOwnApplications();
  const [asked, setAsked] = useState<OwnApplication>();
  const withdraw = useChange({
    act: (rest, { applicationId }: OwnApplication) => rest.delete(`/console/me/applications/${applicationId}`),
    stale: [applicationsKey(slug)],
    done: (_, { name }) => t('security.withdrawn', { name }),
  });
  return (
    <Card title={t('security.applications')} text={t('security.applicationsText')}>
      <Loaded query={applications} rows={2}>
        {(all) =>
          all.length === 0 ? (
            <Text size="sm" c="dimmed" mt="md">
              {t('security.noApplications')}
            </Text>
          ) : (
            <ul className={styles['sessions']}>
              {all.map((application) => (
                <ApplicationRow
                  key={application.applicationId}
                  application={application}
                  withdraw={() => setAsked(application)}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
      <Confirm
        asked={
          asked && {
            title: t('security.withdrawTitle', { name: asked.name }),
            text: t('security.withdrawText'),
            action: t('security.withdraw'),
            isDangerous: true,
            run: () => withdraw.mutate(asked, { onSettled: () => setAsked(undefined) }),
          }
        }
        isPending={withdraw.isPending}
        close={() => setAsked(undefined)}
      />
    </Card>
  );
}

function ApplicationRow({ application, withdraw }: { application: OwnApplication; withdraw: () => void }) {
  const { t, i18n } = useTranslation('account');
  const { name, may, since, lastUsedAt } = application;
  const language = i18n.language.startsWith('de') ? 'de' : 'en';
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' }).format(new Date(since));
  return (
    <li className={styles['session']}>
      <IconApps size={22} stroke={1.5} aria-hidden />
      <div className={styles['grow']}>
        <Text fw={560}>{name}</Text>
        <Text size="xs" c="dimmed">
          {t('security.allowedSince', { date })} ·{' '}
          {lastUsedAt ? (
            <>
              {t('security.lastUsed')} <Time at={lastUsedAt} />
            </>
          ) : (
            t('security.neverUsed')
          )}
        </Text>
        {may.length > 0 ? (
          <ul className={styles['may']} aria-label={t('security.may', { name })}>
            {may.map(({ scope, words, sensitive }) => (
              <li key={scope}>
                {words[language]}
                {sensitive && <span className={styles['farReaching']}> ({t('security.sensitive')})</span>}
              </li>
            ))}
          </ul>
        ) : (
          <Text size="sm">{t('security.mayNothing')}</Text>
        )}
      </div>
      <Button
        variant="subtle"
        color="red"
        size="compact-sm"
        aria-label={t('security.withdrawNamed', { name })}
        onClick={withdraw}
      >
        {t('security.withdraw')}
      </Button>
    </li>
  );
}
