import { Badge, Button, Group, Table, Text } from '@mantine/core';
import { IconKeyOff, IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { absoluteTime } from '../language/times.ts';
import type { Answer } from '../rest/answers.ts';
import settings from '../settings/settings.module.css';
import { Confirm } from '../shell/confirm.tsx';
import { Loaded } from '../shell/loaded.tsx';
import styles from './platform.module.css';
import { usePlatform, usePlatformChange } from './platform.tsx';
import { platformKeys } from './platform-queries.ts';

type Keys = Answer<'listLoginKeys'>;
type Key = Keys['keys'][number];
type Asked = { kid?: string };

const path = '/console/platform/login-keys';
const colours: Record<Key['state'], string> = { waiting: 'orange', signing: 'petrol', past: 'gray' };

/** They take turns by themselves; somebody has to act only where one leaked. */
export function LoginKeys() {
  const { t } = useTranslation('platform');
  const { rest, may } = usePlatform();
  const [asked, setAsked] = useState<Asked>();
  const keys = useQuery({ queryKey: platformKeys.loginKeys, queryFn: () => rest.get<Keys>(path) });
  const stale = [platformKeys.loginKeys];
  const rotate = usePlatformChange({ act: (by) => by.post(path), stale, done: () => t('loginKeys.rotated') });
  const withdraw = usePlatformChange({
    act: (by, kid: string) => by.delete(`${path}/${kid}`),
    stale,
    done: () => t('loginKeys.withdrawn'),
  });
  const run = ({ kid }: Asked) => {
    const settled = { onSettled: () => setAsked(undefined) };
    if (kid === undefined) rotate.mutate(undefined, settled);
    else withdraw.mutate(kid, settled);
  };
  const what = asked?.kid === undefined ? 'rotate' : 'withdraw';
  return (
    <section className={settings['tableCard']} aria-labelledby="login-keys">
      <Group justify="space-between" align="flex-start" gap="sm" px="lg" pt="lg" pb="sm">
        <div>
          <Text component="h2" id="login-keys" fw={600}>
            {t('loginKeys.title')}
          </Text>
          <Text size="sm" c="dimmed" maw={560}>
            {t('loginKeys.text')}
          </Text>
        </div>
        {may('write') && (
          <Button
            variant="default"
            leftSection={<IconRefresh size={17} />}
            disabled={keys.data?.keys.some(({ state }) => state === 'waiting') ?? true}
            onClick={() => setAsked({})}
          >
            {t('loginKeys.rotate')}
          </Button>
        )}
      </Group>
      <Loaded query={keys} rows={2}>
        {(loaded) => <KeysTable keys={loaded.keys} withdraw={(kid) => setAsked({ kid })} />}
      </Loaded>
      <Confirm
        asked={
          asked && {
            title: t(`loginKeys.${what}Title`),
            text: t(`loginKeys.${what}Text`),
            action: t(`loginKeys.${what}`),
            isDangerous: what === 'withdraw',
            run: () => run(asked),
          }
        }
        isPending={rotate.isPending || withdraw.isPending}
        close={() => setAsked(undefined)}
      />
    </section>
  );
}

function KeysTable({ keys, withdraw }: { keys: Key[]; withdraw: (kid: string) => void }) {
  const { t, i18n } = useTranslation('platform');
  const { may } = usePlatform();
  const timesOf = ({ state, signsFrom, publishedUntil }: Key): string => {
    const at = (time: string) => absoluteTime(time, i18n.language);
    if (state === 'waiting') return t('loginKeys.from', { time: at(signsFrom) });
    if (state === 'past' && publishedUntil) return t('loginKeys.until', { time: at(publishedUntil) });
    return t('loginKeys.since', { time: at(signsFrom) });
  };
  return (
    <Table className={styles['table'] ?? ''} verticalSpacing="sm" horizontalSpacing="lg">
      <Table.Tbody>
        {keys.map((key) => (
          <Table.Tr key={key.kid} data-login-key={key.state}>
            <Table.Td>
              <Text component="code" size="sm" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
                {key.kid}
              </Text>
              <Text size="xs" c="dimmed">
                {timesOf(key)}
              </Text>
              <State of={key} hiddenFrom="sm" />
            </Table.Td>
            <Table.Td visibleFrom="sm">
              <State of={key} />
            </Table.Td>
            {may('write') && (
              <Table.Td ta="right">
                <Button
                  variant="subtle"
                  color="red"
                  size="compact-sm"
                  leftSection={<IconKeyOff size={16} />}
                  aria-label={`${t('loginKeys.withdraw')}: ${key.kid}`}
                  onClick={() => withdraw(key.kid)}
                >
                  {t('loginKeys.withdraw')}
                </Button>
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function State({ of: { state }, ...where }: { of: Key; hiddenFrom?: 'sm' }) {
  const { t } = useTranslation('platform');
  return (
    <Badge variant="light" tt="none" miw="max-content" color={colours[state]} {...where}>
      {t(`loginKeys.state.${state}`)}
    </Badge>
  );
}
