import { Badge, Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import { Card, SettingsPage } from '../settings/settings-page.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { useChange } from '../shell/use-change.ts';
import { type Account, accountKey, useAccount } from './account-queries.ts';
import { Applications } from './applications.tsx';
import { FactorProof } from './factor-proof.tsx';
import { FactorSetUp } from './factor-set-up.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { Sessions } from './sessions.tsx';

export function SecurityPage() {
  const { t } = useTranslation('account');
  const account = useAccount();
  return (
    <SettingsPage title={t('security.title')} text={t('security.text')}>
      <Loaded query={account}>{(known) => <SecondFactor account={known} />}</Loaded>
      <Sessions />
      <Applications />
    </SettingsPage>
  );
}

const fewCodes = 3;

function SecondFactor({ account }: { account: Account }) {
  const { t, i18n } = useTranslation('account');
  const { slug } = useWorkspace();
  const { enabled, since, recoveryCodesLeft } = account.secondFactor;
  const [isSettingUp, settingUp] = useDisclosure(false);
  const [asked, setAsked] = useState<'disable' | 'renew'>();
  const [codes, setCodes] = useState<string[]>();
  const stale = [accountKey(slug)];
  const disable = useChange({
    act: (rest, proof: object) => rest.post('/console/me/second-factor/disable', proof),
    stale,
    done: () => t('security.disabled'),
  });
  const renew = useChange({
    act: (rest, proof: object) =>
      rest.post<{ recoveryCodes: string[] }>('/console/me/second-factor/recovery-codes', proof),
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
        hasPassword={account.hasPassword}
        close={settingUp.close}
        done={(made) => {
          settingUp.close();
          setCodes(made);
        }}
      />
      <FactorProof
        asked={asked}
        wantsPassword={asked === 'disable' && account.hasPassword}
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
      <RecoveryCodes codes={codes} close={() => setCodes(undefined)} />
    </Card>
  );
}
