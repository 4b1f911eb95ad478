import {
  Alert,
  Button,
  PasswordInput,
  type PasswordInputProps,
  Stack,
  TextInput,
  type TextInputProps,
} from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailureText } from '../shell/use-failure.ts';

type Properties = {
  submit: (event: FormEvent<HTMLFormElement>) => void;
  /** Why the last try failed; nothing where a field says it. */
  error: unknown;
  action: string;
  isPending: boolean;
  disabled?: boolean;
  children: ReactNode;
  /** What stands under the button. */
  below?: ReactNode;
};

/** A form before the door: why it failed, its fields, one button. */
export function EntryForm({ submit, error, action, isPending, disabled = false, children, below }: Properties) {
  const failureText = useFailureText();
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {Boolean(error) && (
          <Alert color="red" variant="light" icon={<IconAlertCircle size={18} />} role="alert">
            {failureText(error)}
          </Alert>
        )}
        {children}
        <Button type="submit" size="md" loading={isPending} disabled={disabled}>
          {action}
        </Button>
        {below}
      </Stack>
    </form>
  );
}

export function EmailField(more: TextInputProps) {
  const { t } = useTranslation('entry');
  return <TextInput label={t('email')} type="email" autoComplete="email" size="md" maxLength={254} {...more} />;
}

export function NewPasswordField(more: PasswordInputProps) {
  const { t } = useTranslation('entry');
  return (
    <PasswordInput
      label={t('password')}
      description={t('passwordHint')}
      autoComplete="new-password"
      size="md"
      maxLength={256}
      {...more}
    />
  );
}
