import { Alert, Anchor, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconAlertCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { entryWords } from '../entry/words/index.ts';
import { pageOf } from '../language/areas.ts';
import { RestError } from '../rest/rest-error.ts';
import { useFailureText } from '../shell/use-failure.ts';
import { Entrance } from './entrance.tsx';
import type { Proof, Session } from './session.ts';

const FactorStep = pageOf('entry', entryWords, async () => (await import('../entry/factor-step.tsx')).FactorStep);

export function SignInPage({ session }: { session: Session }) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const [problem, setProblem] = useState(() => (session.hasEnded() ? t('signIn.ended') : ''));
  const [isBusy, setBusy] = useState(false);
  const [halfway, setHalfway] = useState<{ username: string; password: string }>();
  const required = (value: string) => (value.trim() === '' ? t('signIn.required') : null);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { username: '', password: '' },
    validate: { username: required, password: required },
  });

  useEffect(() => {
    document.title = `${t('signIn.title')} · Switchboard`;
  }, [t]);

  const explain = (error: unknown): string => {
    if (!(error instanceof RestError) || error.status === 0) return failureText(error);
    if (error.status === 429) return t('signIn.throttled');
    if (error.status === 404) return t('signIn.unknown', { slug: session.slug });
    if (error.status === 401) return t('signIn.wrong');
    return failureText(error);
  };

  async function signIn({ username, password }: { username: string; password: string }) {
    setBusy(true);
    setProblem('');
    try {
      await session.signIn(username.trim(), password);
    } catch (error) {
      if (error instanceof RestError && error.code === 'SECOND_FACTOR_REQUIRED') {
        setHalfway({ username: username.trim(), password });
      } else setProblem(explain(error));
      setBusy(false);
    }
  }

  if (halfway) {
    const prove = (proof: Proof) => session.signIn(halfway.username, halfway.password, proof);
    return (
      <Entrance title={t('signIn.title')} text={t('signIn.to', { slug: session.slug })}>
        <Suspense>
          <FactorStep prove={prove} back={() => setHalfway(undefined)} />
        </Suspense>
      </Entrance>
    );
  }

  return (
    <Entrance title={t('signIn.title')} text={t('signIn.to', { slug: session.slug })}>
      <form onSubmit={form.onSubmit((values) => void signIn(values))} noValidate>
        <Stack gap="md">
          {problem && (
            <Alert color="red" variant="light" icon={<IconAlertCircle size={18} />} role="alert">
              {problem}
            </Alert>
          )}
          <TextInput
            label={t('signIn.username')}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
            size="md"
            key={form.key('username')}
            {...form.getInputProps('username')}
          />
          <PasswordInput
            label={t('signIn.password')}
            autoComplete="current-password"
            size="md"
            key={form.key('password')}
            {...form.getInputProps('password')}
          />
          <Button type="submit" size="md" loading={isBusy} mt={4}>
            {t('signIn.submit')}
          </Button>
          <Anchor size="sm" ta="center" renderRoot={(props) => <Link to="/password" {...props} />}>
            {t('signIn.forgot')}
          </Anchor>
          <Anchor size="sm" c="dimmed" ta="center" renderRoot={(props) => <Link to="/" {...props} />}>
            {t('signIn.other')}
          </Anchor>
        </Stack>
      </form>
    </Entrance>
  );
}
