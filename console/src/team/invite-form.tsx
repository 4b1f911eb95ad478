import { MultiSelect, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Language } from '../language/index.ts';
import type { Role } from '../session/session.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { Dialog } from '../shell/dialog.tsx';
import { FormFoot } from '../shell/form-foot.tsx';
import { useChange } from '../shell/use-change.ts';
import { RoleField } from './role-field.tsx';
import { rolesGivenBy, teamKeys, useDepartments } from './team-queries.ts';

type Fields = { email: string; name: string; role: Role; departmentIds: string[]; language: Language };

export const isMailAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());

export function InviteForm({ isOpen, close }: { isOpen: boolean; close: () => void }) {
  const { t } = useTranslation('team');
  return (
    <Dialog opened={isOpen} onClose={close} size="lg" title={t('inviteTitle')}>
      <Form close={close} />
    </Dialog>
  );
}

function Form({ close }: { close: () => void }) {
  const { t, i18n } = useTranslation('team');
  const { slug, agent } = useWorkspace();
  const departments = useDepartments().data ?? [];
  const form = useForm<Fields>({
    initialValues: { email: '', name: '', role: 'agent', departmentIds: [], language: i18n.language as Language },
    validate: { email: (value) => (isMailAddress(value) ? null : t('emailInvalid')) },
  });
  const invite = useChange({
    act: (rest, { email, name, departmentIds, ...fields }: Fields) =>
      rest.post('/console/invitations', {
        ...fields,
        email: email.trim(),
        ...(name.trim() && { name: name.trim() }),
        ...(departmentIds.length > 0 && { departmentIds }),
      }),
    stale: [teamKeys.invitations(slug)],
    done: (_answer, { email }) => t('invited', { email: email.trim() }),
  });
  return (
    <form onSubmit={form.onSubmit((fields) => invite.mutate(fields, { onSuccess: close }))} noValidate>
      <Stack>
        <Text size="sm" c="dimmed">
          {t('inviteText')}
        </Text>
        <TextInput
          label={t('email')}
          type="email"
          inputMode="email"
          maxLength={254}
          data-autofocus
          {...form.getInputProps('email')}
        />
        <TextInput label={t('inviteName')} maxLength={120} {...form.getInputProps('name')} />
        <RoleField
          roles={rolesGivenBy(agent.role)}
          value={form.values.role}
          change={(role) => form.setFieldValue('role', role)}
        />
        <MultiSelect
          label={t('departments')}
          data={departments.map(({ departmentId, name }) => ({ value: departmentId, label: name }))}
          {...form.getInputProps('departmentIds')}
        />
        <Select
          label={t('language')}
          allowDeselect={false}
          data={[
            { value: 'de', label: t('german') },
            { value: 'en', label: t('english') },
          ]}
          {...form.getInputProps('language')}
        />
        <FormFoot isPending={invite.isPending} action={t('send')} close={close} />
      </Stack>
    </form>
  );
}
