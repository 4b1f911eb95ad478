import { Badge, Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { QueryKey } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rest } from '../rest/rest.ts';
import { Card } from '../settings/settings-page.tsx';
import { useChangeBy } from '../shell/use-change.ts';
import type { Account } from './account-queries.ts';
import { FactorProof } from './factor-proof.tsx';
import { FactorSetUp } from './factor-set-up.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

/** Whose second factor it is, and where it is kept. */
export type FactorPlace = {
  rest: Rest;
  path: '/console/me/second-factor' | '/console/platform/second-factor';
  /** What is out of date after a change. */
  stale: QueryKey;
  /** As the recovery codes are headed. */
  workspace: string;
  name: string;
  hasPassword: boolean;
};

const fewCodes = 3;

export function SecondFactor({ state, place }: { state: Account['secondFactor']; place: FactorPlace }) {
  const { t, i18n } = useTranslation('account');
  const { rest, path, hasPassword } = place;
  const { enabled, since, recoveryCodesLeft } = state;
  const [isSettingUp, settingUp] = useDisclosure(false);
  const [asked, setAsked] = useState<'disable' | 'renew'>();
  const [codes, setCodes] = useState<string[]>();
  const stale = [place.stale];
  const disable = useChangeBy(rest, {
    act: (to, proof: object) => to.post(`${path}/disable`, proof),
    stale,
    done: () => t('security.disabled'),
  });
  const renew = useChangeBy(rest, {
    act: (to, proof: object) => to.post<{ recoveryCodes: string[] }>(`${path}/recovery-codes`, proof),
    stale,
  });
  const date =
    since &&
    new Intl.DateTimeFormat(i18n.language, { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(since));
  return (
    <Card title={t('security.factor')} text={t('security.factorText')}>
      <Group justify="space-between" mt="md">
        <Group gap="sm">
          <Badge variant="light" tt="none" size="lg" color={enabled ? 'petrol' : 'gray'}>
            {enabled ? t('security.on', { date }) : t('security.off')}
          </Badge>
          {enabled && (
            <Text size="sm" c={recoveryCodesLeft <= fewCodes ? 'var(--sb-alert-text)' : 'dimmed'}>
              {t('security.codesLeft', { count: recoveryCodesLeft })}
              {recoveryCodesLeft <= fewCodes && `. ${t('security.fewCodes')}`}
            </Text>
          )}
        </Group>
        {enabled ? (
          <Group gap="xs">
            <Button variant="default" onClick={() => setAsked('renew')}>
              {t('security.renew')}
            </Button>
            <Button variant="light" color="red" onClick={() => setAsked('disable')}>
              {t('security.disable')}
            </Button>
          </Group>
        ) : (
          <Button onClick={settingUp.open}>{t('security.begin')}</Button>
        )}
      </Group>
      <FactorSetUp
        isOpen={isSettingUp}
        place={place}
        close={settingUp.close}
        done={(made) => {
          settingUp.close();
          setCodes(made);
        }}
      />
      <FactorProof
        asked={asked}
        wantsPassword={asked === 'disable' && hasPassword}
        isPending={disable.isPending || renew.isPending}
        close={() => setAsked(undefined)}
        prove={(proof) => {
          const settled = { onSuccess: () => setAsked(undefined) };
          if (asked === 'disable') disable.mutate(proof, settled);
          else
            renew.mutate(proof, {
              onSuccess: ({ recoveryCodes }) => {
                setAsked(undefined);
                setCodes(recoveryCodes);
              },
            });
        }}
      />
      <RecoveryCodes place={place} codes={codes} close={() => setCodes(undefined)} />
    </Card>
  );
}
