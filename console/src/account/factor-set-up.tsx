import { Alert, Center, Code, PasswordInput, PinInput, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../shell/dialog.tsx';
import { FormFoot } from '../shell/form-foot.tsx';
import { useChangeBy } from '../shell/use-change.ts';
import { useFailureText } from '../shell/use-failure.ts';
import { QrCode } from './qr-code.tsx';
import type { FactorPlace } from './second-factor.tsx';

type Properties = { isOpen: boolean; place: FactorPlace; close: () => void; done: (codes: string[]) => void };

export function FactorSetUp({ isOpen, close, ...more }: Properties) {
  const { t } = useTranslation('account');
  return (
    <Dialog opened={isOpen} onClose={close} closeOnClickOutside={false} title={t('security.beginTitle')}>
      <Steps close={close} {...more} />
    </Dialog>
  );
}

const inFours = (secret: string): string => secret.replaceAll(/(.{4})(?=.)/g, '$1 ');

function Steps({ place, close, done }: Omit<Properties, 'isOpen'>) {
  const { t } = useTranslation('account');
  const { rest, path, stale, hasPassword } = place;
  const failureText = useFailureText();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const begin = useChangeBy(rest, {
    act: (to) => to.post<{ secret: string; uri: string }>(path, { ...(password && { password }) }),
  });
  const confirm = useChangeBy(rest, {
    act: (to, given: string) => to.post<{ recoveryCodes: string[] }>(`${path}/confirm`, { code: given }),
    stale: [stale],
    done: () => t('security.enabled'),
  });
  const check = (given: string) =>
    confirm.mutate(given, {
      onSuccess: ({ recoveryCodes }) => done(recoveryCodes),
      onError: () => setCode(''),
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!begin.data) begin.mutate();
    else if (code.length === 6) check(code);
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        {!begin.data && (
          <>
            <Text size="sm">{t('security.factorText')}</Text>
            {hasPassword && (
              <PasswordInput
                label={t('security.password')}
                autoComplete="current-password"
                maxLength={256}
                data-autofocus
                value={password}
                onChange={({ currentTarget }) => setPassword(currentTarget.value)}
                error={begin.isError && failureText(begin.error)}
              />
            )}
          </>
        )}
        {begin.data && (
          <>
            <Text size="sm">{t('security.scan')}</Text>
            <Center>
              <QrCode text={begin.data.uri} label={t('security.qr')} />
            </Center>
            <Text size="sm" c="dimmed" ta="center">
              {t('security.byHand')}
              <br />
              <Code>{inFours(begin.data.secret)}</Code>
            </Text>
            <Stack gap={6} align="center">
              <Text size="sm" fw={500} id="factor-code">
                {t('security.code')}
              </Text>
              <PinInput
                length={6}
                type="number"
                oneTimeCode
                autoFocus
                aria-labelledby="factor-code"
                ariaLabel={t('security.code')}
                value={code}
                onChange={setCode}
                onComplete={check}
                error={confirm.isError}
                disabled={confirm.isPending}
              />
            </Stack>
            {confirm.isError && (
              <Alert color="red" role="alert">
                {failureText(confirm.error)}
              </Alert>
            )}
          </>
        )}
        <FormFoot
          isPending={begin.isPending || confirm.isPending}
          disabled={begin.data ? code.length < 6 : hasPassword && password === ''}
          action={begin.data ? t('security.confirm') : t('security.next')}
          close={close}
        />
      </Stack>
    </form>
  );
}
