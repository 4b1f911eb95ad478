import { Alert, Anchor, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconAlertCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../entry/use-title.ts';
import { entryWords } from '../entry/words/index.ts';
import { pageOf } from '../language/areas.ts';
import { RestError } from '../rest/rest-error.ts';
import { Entrance } from '../session/entrance.tsx';
import type { Proof } from '../session/session.ts';
import { useFailureText } from '../shell/use-failure.ts';
import type { OperatorSession } from './operator-session.ts';

const FactorStep = pageOf('entry', entryWords, async () => (await import('../entry/factor-step.tsx')).FactorStep);

/** The door of whoever runs this installation. */
export function PlatformSignIn({ session }: { session: OperatorSession }) {
  const { t } = useTranslation('platform');
  const { t: common } = useTranslation();
  const failureText = useFailureText();
  const [problem, setProblem] = useState(() => (session.hasEnded() ? common('signIn.ended') : ''));
  const [isBusy, setBusy] = useState(false);
  const [halfway, setHalfway] = useState<{ email: string; password: string }>();
  useTitle(t('signIn.title'));
  const required = (value: string) => (value.trim() === '' ? common('signIn.required') : null);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '', password: '' },
    validate: { email: required, password: required },
  });

  const explain = (error: unknown): string => {
    if (!(error instanceof RestError) || error.status === 0) return failureText(error);
    if (error.status === 429) return common('signIn.throttled');
    if (error.status === 401) return t('signIn.wrong');
    return failureText(error);
  };

  async function signIn({ email, password }: { email: string; password: string }) {
    setBusy(true);
    setProblem('');
    const given = { email: email.trim(), password };
    try {
      await session.enter(given);
    } catch (error) {
      if (error instanceof RestError && error.code === 'SECOND_FACTOR_REQUIRED') setHalfway(given);
      else setProblem(explain(error));
      setBusy(false);
    }
  }

  if (halfway) {
    const prove = (proof: Proof) => session.enter({ ...halfway, ...proof });
    return (
      <Entrance title={t('signIn.title')} text={t('signIn.text')}>
        <Suspense>
          <FactorStep prove={prove} back={() => setHalfway(undefined)} />
        </Suspense>
      </Entrance>
    );
  }
  return (
    <Entrance title={t('signIn.title')} text={t('signIn.text')}>
      <form onSubmit={form.onSubmit((values) => void signIn(values))} noValidate>
        <Stack gap="md">
          {problem && (
            <Alert color="red" variant="light" icon={<IconAlertCircle size={18} />} role="alert">
              {problem}
            </Alert>
          )}
          <TextInput
            label={t('signIn.email')}
            type="email"
            inputMode="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
            size="md"
            maxLength={254}
            key={form.key('email')}
            {...form.getInputProps('email')}
          />
          <PasswordInput
            label={common('signIn.password')}
            autoComplete="current-password"
            size="md"
            maxLength={256}
            key={form.key('password')}
            {...form.getInputProps('password')}
          />
          <Button type="submit" size="md" loading={isBusy} mt={4}>
            {common('signIn.submit')}
          </Button>
          <Anchor size="sm" ta="center" renderRoot={(props) => <Link to="/password" {...props} />}>
            {common('signIn.forgot')}
          </Anchor>
          <Anchor size="sm" c="dimmed" ta="center" renderRoot={(props) => <Link to="/" {...props} />}>
            {t('signIn.other')}
          </Anchor>
        </Stack>
      </form>
    </Entrance>
  );
}
