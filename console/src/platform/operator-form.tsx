import { Radio, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { type Language, languages } from '../language/index.ts';
import type { Answer } from '../rest/answers.ts';
import { Dialog } from '../shell/dialog.tsx';
import { FormFoot } from '../shell/form-foot.tsx';
import { isMailAddress } from '../team/invite-form.tsx';
import type { OperatorRole } from './operator-session.ts';
import type { Colleague, Told } from './operators-page.tsx';
import { usePlatformChange } from './platform.tsx';
import { platformKeys, useInstallation } from './platform-queries.ts';

const roles: OperatorRole[] = ['platform_owner', 'platform_admin', 'platform_support'];

type Properties = {
  isOpen: boolean;
  /** Undefined where somebody new is let in. */
  operator: Colleague | undefined;
  tell: (told: Told) => void;
  close: () => void;
};

export function OperatorForm({ isOpen, operator, tell, close }: Properties) {
  const { t } = useTranslation('platform');
  const installation = useInstallation();
  return (
    <Dialog opened={isOpen} onClose={close} title={operator ? t('operators.editTitle') : t('operators.add')}>
      {isOpen && installation.data && (
        <Form operator={operator} tell={tell} close={close} sendsMails={installation.data.sendsMails} />
      )}
    </Dialog>
  );
}

type Fields = { name: string; email: string; role: OperatorRole; language: Language; way: 'mail' | 'password' };

function Form({ operator, tell, close, sendsMails }: Omit<Properties, 'isOpen'> & { sendsMails: boolean }) {
  const { t, i18n } = useTranslation('platform');
  const form = useForm<Fields>({
    initialValues: {
      name: operator?.name ?? '',
      email: operator?.email ?? '',
      role: operator?.role ?? 'platform_support',
      language: i18n.language as Language,
      way: sendsMails ? 'mail' : 'password',
    },
    validate: {
      name: (name) => (name.trim() ? null : t('operators.nameMissing')),
      email: (email) => (isMailAddress(email) ? null : t('operators.emailInvalid')),
    },
  });
  const add = usePlatformChange({
    act: (rest, { name, email, role, language, way }: Fields) =>
      rest.post<Answer<'addOperator'>>('/console/platform/operators', {
        name: name.trim(),
        email: email.trim(),
        role,
        language,
        invite: way === 'mail',
      }),
    stale: [platformKeys.operators],
    ...(sendsMails && {
      done: ({ operator: added, password }: Answer<'addOperator'>) =>
        password === null ? t('operators.inviteSent', { email: added.email }) : undefined,
    }),
  });
  const change = usePlatformChange({
    act: (rest, { name, role }: Fields) =>
      rest.patch(`/console/platform/operators/${operator?.operatorId}`, { name: name.trim(), role }),
    stale: [platformKeys.operators],
    done: () => t('operators.saved'),
  });
  const send = (fields: Fields) => {
    if (operator) return change.mutate(fields, { onSuccess: close });
    add.mutate(fields, {
      onSuccess: ({ password }) => {
        close();
        if (password !== null) tell({ name: fields.name.trim(), password });
      },
    });
  };
  return (
    <form onSubmit={form.onSubmit(send)} noValidate>
      <Stack>
        <TextInput data-autofocus label={t('operators.name')} maxLength={120} {...form.getInputProps('name')} />
        <TextInput
          label={t('operators.email')}
          type="email"
          inputMode="email"
          maxLength={254}
          disabled={operator !== undefined}
          {...form.getInputProps('email')}
        />
        <Radio.Group label={t('operators.role')} {...form.getInputProps('role')}>
          <Stack gap="sm" mt="xs">
            {roles.map((role) => (
              <Radio key={role} value={role} label={t(`role.${role}`)} description={t(`roleText.${role}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {!operator && (
          <>
            <Radio.Group label={t('operators.way')} {...form.getInputProps('way')}>
              <Stack gap="sm" mt="xs">
                <Radio
                  value="mail"
                  disabled={!sendsMails}
                  label={t('operators.byMail')}
                  description={t(sendsMails ? 'operators.byMailText' : 'operators.byMailUnset')}
                />
                <Radio value="password" label={t('operators.byPassword')} description={t('operators.byPasswordText')} />
              </Stack>
            </Radio.Group>
            <Select
              label={t('operators.language')}
              allowDeselect={false}
              data={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
              {...form.getInputProps('language')}
            />
          </>
        )}
        <FormFoot
          action={t(operator ? 'operators.save' : 'operators.addAction')}
          isPending={add.isPending || change.isPending}
          close={close}
        />
      </Stack>
    </form>
  );
}
