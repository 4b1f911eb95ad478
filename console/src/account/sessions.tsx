import { Badge, Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDeviceDesktop, IconDeviceMobile, IconTerminal2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import { Card } from '../settings/settings-page.tsx';
import { Confirm } from '../shell/confirm.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { Time } from '../shell/time.tsx';
import { useChange } from '../shell/use-change.ts';
import styles from './account.module.css';
import { type SignedIn, sessionsKey, useSessions } from './account-queries.ts';

export function Sessions() {
  const { t } = useTranslation('account');
  const { slug } = useWorkspace();
  const sessions = useSessions();
  const [isAsking, asking] = useDisclosure(false);
  const revokeOthers = useChange({
    act: (rest) => rest.delete<{ revoked: number }>('/console/me/sessions'),
    stale: [sessionsKey(slug)],
    done: ({ revoked }) => t('security.revokedOthers', { count: revoked }),
  });
  return (
    <Card title={t('security.sessions')} text={t('security.sessionsText')}>
      <Loaded query={sessions} rows={3}>
        {(all) => (
          <>
            <ul className={styles['sessions']}>
              {all.map((session) => (
                <SessionRow key={session.sessionId} session={session} />
              ))}
            </ul>
            {all.length > 1 && (
              <Group justify="flex-end" mt="sm">
                <Button variant="default" onClick={asking.open}>
                  {t('security.revokeOthers')}
                </Button>
              </Group>
            )}
          </>
        )}
      </Loaded>
      <Confirm
        asked={
          isAsking
            ? {
                title: t('security.revokeOthersTitle'),
                text: t('security.revokeOthersText'),
                action: t('security.revokeOthers'),
                isDangerous: true,
                run: () => revokeOthers.mutate(undefined, { onSettled: asking.close }),
              }
            : undefined
        }
        isPending={revokeOthers.isPending}
        close={asking.close}
      />
    </Card>
  );
}

const pictures = { desktop: IconDeviceDesktop, mobile: IconDeviceMobile, other: IconTerminal2 };

function SessionRow({ session }: { session: SignedIn }) {
  const { t } = useTranslation('account');
  const { slug } = useWorkspace();
  const { browser, system, device, address, lastUsedAt, current } = session;
  const Picture = pictures[device];
  const name =
    browser && system ? t('security.on_', { browser, system }) : (browser ?? system ?? t('security.unknownDevice'));
  const revoke = useChange({
    act: (rest) => rest.delete(`/console/me/sessions/${session.sessionId}`),
    stale: [sessionsKey(slug)],
    done: () => t('security.revoked'),
  });
  return (
    <li className={styles['session']}>
      <Picture size={22} stroke={1.5} aria-hidden />
      <div className={styles['grow']}>
        <Text fw={560}>{name}</Text>
        <Text size="xs" c="dimmed">
          {address && `${address} · `}
          {t('security.lastUsed')} <Time at={lastUsedAt} />
        </Text>
      </div>
      {current ? (
        <Badge variant="light" tt="none">
          {t('security.current')}
        </Badge>
      ) : (
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          aria-label={t('security.revokeNamed', { name })}
          loading={revoke.isPending}
          onClick={() => revoke.mutate()}
        >
          {t('security.revoke')}
        </Button>
      )}
    </li>
  );
}
