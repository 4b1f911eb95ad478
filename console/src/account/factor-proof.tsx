import { Anchor, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../shell/dialog.tsx';
import { FormFoot } from '../shell/form-foot.tsx';

type Proof = { password?: string; code?: string; recoveryCode?: string };
type Properties = {
  asked: 'disable' | 'renew' | undefined;
  wantsPassword: boolean;
  isPending: boolean;
  close: () => void;
  prove: (proof: Proof) => void;
};

/** Before the second factor is weakened, it is asked for. */
export function FactorProof({ asked, close, ...more }: Properties) {
  const { t } = useTranslation('account');
  return (
    <Dialog opened={asked !== undefined} onClose={close} title={asked && t(`security.${asked}Title`)}>
      {asked && <Form asked={asked} close={close} {...more} />}
    </Dialog>
  );
}

function Form({ asked, wantsPassword, isPending, close, prove }: Properties & { asked: 'disable' | 'renew' }) {
  const { t } = useTranslation('account');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [isRecovery, setRecovery] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = code.trim();
    prove({ ...(wantsPassword && { password }), ...(isRecovery ? { recoveryCode: given } : { code: given }) });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text size="sm">{t(`security.${asked}Text`)}</Text>
        {wantsPassword && (
          <PasswordInput
            label={t('security.password')}
            autoComplete="current-password"
            maxLength={256}
            data-autofocus
            value={password}
            onChange={({ currentTarget }) => setPassword(currentTarget.value)}
          />
        )}
        <TextInput
          label={isRecovery ? t('security.recoveryCode') : t('security.code')}
          autoComplete="one-time-code"
          inputMode={isRecovery ? 'text' : 'numeric'}
          maxLength={isRecovery ? 40 : 6}
          spellCheck={false}
          data-autofocus={!wantsPassword || undefined}
          value={code}
          onChange={({ currentTarget }) => setCode(currentTarget.value)}
        />
        <Anchor
          component="button"
          type="button"
          size="sm"
          ta="left"
          onClick={() => {
            setRecovery(!isRecovery);
            setCode('');
          }}
        >
          {isRecovery ? t('security.useCode') : t('security.useRecovery')}
        </Anchor>
        <FormFoot
          isDangerous={asked === 'disable'}
          isPending={isPending}
          disabled={code.trim() === '' || (wantsPassword && password === '')}
          action={t(`security.${asked}`)}
          close={close}
        />
      </Stack>
    </form>
  );
}
