import { PasswordInput, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../shell/dialog.tsx';
import { FormFoot } from '../shell/form-foot.tsx';
import { usePlatformChange } from './platform.tsx';
import { platformKeys } from './platform-queries.ts';

const least = 8;

/** An operator's own password. The other sessions end. */
export function OwnPassword({ isOpen, close }: { isOpen: boolean; close: () => void }) {
  const { t } = useTranslation('platform');
  return (
    <Dialog opened={isOpen} onClose={close} title={t('ownPassword.title')}>
      {isOpen && <Form close={close} />}
    </Dialog>
  );
}

function Form({ close }: { close: () => void }) {
  const { t } = useTranslation('platform');
  const { t: common } = useTranslation();
  const form = useForm({
    initialValues: { currentPassword: '', password: '' },
    validate: {
      currentPassword: (value) => (value === '' ? common('signIn.required') : null),
      password: (value) => (value.length < least ? t('ownPassword.hint') : null),
    },
  });
  const save = usePlatformChange({
    act: (rest, fields: typeof form.values) => rest.post('/console/platform/password', fields),
    stale: [platformKeys.me],
    done: () => t('ownPassword.done'),
  });
  return (
    <form onSubmit={form.onSubmit((fields) => save.mutate(fields, { onSuccess: close }))} noValidate>
      <Stack>
        <PasswordInput
          data-autofocus
          label={t('ownPassword.current')}
          autoComplete="current-password"
          maxLength={256}
          {...form.getInputProps('currentPassword')}
        />
        <PasswordInput
          label={t('ownPassword.next')}
          autoComplete="new-password"
          maxLength={256}
          {...form.getInputProps('password')}
        />
        <Text size="xs" c="dimmed">
          {t('ownPassword.hint')}
        </Text>
        <FormFoot action={t('ownPassword.save')} isPending={save.isPending} close={close} />
      </Stack>
    </form>
  );
}
