import { Anchor, PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { RestError } from '../rest/rest-error.ts';
import { Entrance } from '../session/entrance.tsx';
import type { Proof } from '../session/session.ts';
import { isMailAddress } from '../team/invite-form.tsx';
import { signInOwner } from './enter.ts';
import { EmailField, EntryForm } from './entry-form.tsx';
import { FactorStep } from './factor-step.tsx';
import { GoogleButton } from './google-button.tsx';
import { useTitle } from './use-title.ts';

export const wantsFactor = (error: unknown): boolean =>
  error instanceof RestError && error.code === 'SECOND_FACTOR_REQUIRED';

/** The account's own door: by mail address, without the name of a workspace. */
export function OwnerSignInPage() {
  const { t } = useTranslation('entry');
  const navigate = useNavigate();
  const form = useForm({
    initialValues: { email: '', password: '' },
    validate: {
      email: (value) => (isMailAddress(value) ? null : t('emailInvalid')),
      password: (value) => (value === '' ? t('required') : null),
    },
  });
  const enter = async (proof: Proof = {}) => {
    const slug = await signInOwner(form.values.email.trim(), form.values.password, proof);
    await navigate({ to: '/$slug/inbox', params: { slug } });
  };
  const signIn = useMutation({ mutationFn: () => enter() });
  const isSecond = wantsFactor(signIn.error);
  const title = t(isSecond ? 'factor.title' : 'account.title');
  useTitle(title);
  if (isSecond) {
    return (
      <Entrance title={title} text="">
        <FactorStep prove={enter} back={() => signIn.reset()} />
      </Entrance>
    );
  }
  return (
    <Entrance title={title} text={t('account.text')}>
      <EntryForm
        submit={form.onSubmit(() => signIn.mutate())}
        error={signIn.error}
        action={t('account.submit')}
        isPending={signIn.isPending}
        below={
          <>
            <GoogleButton />
            <Anchor size="sm" ta="center" renderRoot={(props) => <Link to="/password" {...props} />}>
              {t('account.forgot')}
            </Anchor>
            <Anchor size="sm" c="dimmed" ta="center" renderRoot={(props) => <Link to="/" {...props} />}>
              {t('account.staff')}
            </Anchor>
          </>
        }
      >
        <EmailField autoComplete="username" autoFocus {...form.getInputProps('email')} />
        <PasswordInput
          label={t('password')}
          autoComplete="current-password"
          size="md"
          maxLength={256}
          {...form.getInputProps('password')}
        />
      </EntryForm>
    </Entrance>
  );
}
