import { Alert, Anchor, Button, PinInput, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Proof } from '../session/session.ts';
import { useFailureText } from '../shell/use-failure.ts';

type Properties = { prove: (proof: Proof) => Promise<void>; back: () => void };

/** The second step of a sign-in. */
export function FactorStep({ prove, back }: Properties) {
  const { t } = useTranslation('entry');
  const failureText = useFailureText();
  const [isRecovery, setRecovery] = useState(false);
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);
  const check = async (given: string) => {
    setBusy(true);
    setProblem('');
    try {
      await prove(isRecovery ? { recoveryCode: given.trim() } : { code: given });
    } catch (error) {
      setProblem(failureText(error));
      setCode('');
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void check(code);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        {problem && (
          <Alert color="red" variant="light" icon={<IconAlertCircle size={18} />} role="alert">
            {problem}
          </Alert>
        )}
        <Text size="sm">{t(isRecovery ? 'factor.recoveryText' : 'factor.text')}</Text>
        {isRecovery ? (
          <TextInput
            label={t('factor.recoveryCode')}
            size="md"
            autoFocus
            spellCheck={false}
            autoCapitalize="none"
            maxLength={40}
            value={code}
            onChange={({ currentTarget }) => setCode(currentTarget.value)}
          />
        ) : (
          <PinInput
            length={6}
            type="number"
            size="md"
            oneTimeCode
            autoFocus
            ariaLabel={t('factor.code')}
            value={code}
            onChange={setCode}
            onComplete={(given) => void check(given)}
            error={problem !== ''}
            disabled={isBusy}
          />
        )}
        <Button type="submit" size="md" loading={isBusy} disabled={isRecovery ? code.trim() === '' : code.length < 6}>
          {t('factor.submit')}
        </Button>
        <Anchor
          component="button"
          type="button"
          size="sm"
          onClick={() => {
            setRecovery(!isRecovery);
            setCode('');
            setProblem('');
          }}
        >
          {t(isRecovery ? 'factor.useCode' : 'factor.useRecovery')}
        </Anchor>
        <Anchor component="button" type="button" size="sm" c="dimmed" onClick={back}>
          {t('factor.back')}
        </Anchor>
      </Stack>
    </form>
  );
}
