import { MultiSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../rest/answers.ts';
import type { Role } from '../session/session.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { Dialog } from '../shell/dialog.tsx';
import { FormFoot } from '../shell/form-foot.tsx';
import { useChange } from '../shell/use-change.ts';
import { isMailAddress } from './invite-form.tsx';
import { RoleField } from './role-field.tsx';
import { type Person, rolesGivenBy, teamKeys, useDepartments, useWorkload } from './team-queries.ts';

export function MemberForm({ person, close }: { person: Person | undefined; close: () => void }) {
  const { t } = useTranslation('team');
  const workload = useWorkload();
  return (
    <Dialog
      opened={person !== undefined}
      onClose={close}
      size="lg"
      title={person && t('editTitle', { name: person.name })}
    >
      {person && !workload.isPending && (
        <Form
          key={person.agentId}
          person={person}
          own={workload.data?.find(({ agentId }) => agentId === person.agentId)?.ownCapacity}
          close={close}
        />
      )}
    </Dialog>
  );
}

type Fields = { name: string; email: string; role: Role; departmentIds: string[]; capacity: number | '' };

function Form({ person, own, close }: { person: Person; own: number | undefined; close: () => void }) {
  const { t } = useTranslation('team');
  const { slug, agent, rest } = useWorkspace();
  const departments = useDepartments().data ?? [];
  const routing = useQuery({
    queryKey: teamKeys.routing(slug),
    queryFn: async () => (await rest.get<Answer<'getRouting'>>('/console/routing')).routing,
  });
  const isSelf = person.agentId === agent.agentId;
  const mayGive = rolesGivenBy(agent.role);
  const touchesRights = mayGive.includes(person.role);
  const before: Fields = {
    name: person.name,
    email: person.email ?? '',
    role: person.role,
    departmentIds: person.departments.map(({ departmentId }) => departmentId),
    capacity: own ?? '',
  };
  const form = useForm<Fields>({
    initialValues: before,
    validate: {
      name: (value) => (value.trim() === '' ? t('required') : null),
      email: (value) => (value.trim() === '' || isMailAddress(value) ? null : t('emailInvalid')),
    },
  });
  const save = useChange({
    act: async (rest, { name, email, role, departmentIds, capacity }: Fields) => {
      const changes = {
        ...(name.trim() !== before.name && { name: name.trim() }),
        ...(email.trim() !== before.email && { email: email.trim() || null }),
        ...(role !== before.role && { role }),
        ...(form.isDirty('departmentIds') && { departmentIds }),
      };
      if (Object.keys(changes).length > 0) await rest.patch(`/console/team/${person.agentId}`, changes);
      if (capacity !== before.capacity) {
        await rest.put(`/console/staff/${person.agentId}/capacity`, { capacity: capacity === '' ? null : capacity });
      }
    },
    stale: [teamKeys.members(slug), teamKeys.departments(slug), teamKeys.queue(slug), teamKeys.staff(slug)],
    done: (_answer, { name }) => t('saved', { name: name.trim() }),
  });
  return (
    <form onSubmit={form.onSubmit((fields) => save.mutate(fields, { onSuccess: close }))} noValidate>
      <Stack>
        <TextInput label={t('name')} maxLength={120} data-autofocus {...form.getInputProps('name')} />
        <TextInput label={t('username')} value={person.username} readOnly variant="filled" />
        <TextInput
          label={t('email')}
          description={t('emailHint')}
          type="email"
          maxLength={254}
          disabled={!touchesRights}
          {...form.getInputProps('email')}
        />
        {touchesRights && !isSelf && (
          <RoleField roles={mayGive} value={form.values.role} change={(role) => form.setFieldValue('role', role)} />
        )}
        <MultiSelect
          label={t('departments')}
          data={departments.map(({ departmentId, name }) => ({ value: departmentId, label: name }))}
          {...form.getInputProps('departmentIds')}
        />
        <NumberInput
          label={t('capacity')}
          description={t('capacityHint', { count: routing.data?.defaultCapacity ?? 5 })}
          min={0}
          max={100}
          allowDecimal={false}
          maw={260}
          value={form.values.capacity}
          onChange={(value) => form.setFieldValue('capacity', value === '' ? '' : Number(value))}
        />
        <FormFoot isPending={save.isPending} disabled={!form.isDirty()} close={close} />
      </Stack>
    </form>
  );
}
