import { Badge, Group, Menu, MultiSelect, Stack, Text, TextInput, Tooltip } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPencil, IconSitemap, IconStar, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PersonAvatar } from '../inbox/person-avatar.tsx';
import type { Answer } from '../rest/answers.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { EditableList, type RowActs } from '../settings/editable-list.tsx';
import styles from '../settings/settings.module.css';
import { mayManage } from '../settings/settings-places.ts';
import { FormFoot } from '../shell/form-foot.tsx';
import { MoreMenu } from '../shell/more-menu.tsx';
import { useChange } from '../shell/use-change.ts';
import team from './team.module.css';
import { type Department, type Person, teamKeys, useDepartments, usePeople } from './team-queries.ts';

const useStale = () => {
  const { slug } = useWorkspace();
  return [teamKeys.departments(slug), teamKeys.members(slug), teamKeys.staff(slug)];
};

export function DepartmentsPage() {
  const { t } = useTranslation('team');
  const { agent } = useWorkspace();
  const departments = useDepartments();
  const people = usePeople().data ?? [];
  const fallback = departments.data?.find(({ isDefault }) => isDefault);
  const removal = useChange({
    act: (rest, { departmentId }: Department) =>
      rest.delete<Answer<'removeDepartment'>>(`/console/departments/${departmentId}`),
    stale: useStale(),
    done: ({ conversations: count }, { name }) => t('department.removed', { count, name, other: fallback?.name ?? '' }),
  });
  return (
    <EditableList
      words={{
        title: t('department.title'),
        text: t('department.text'),
        readOnly: t('department.readOnly'),
        empty: t('department.empty'),
        emptyText: t('department.emptyText'),
        add: t('department.add'),
        editTitle: ({ name }) => t('department.editTitle', { name }),
        remove: t('department.remove'),
        removeTitle: ({ name }) => t('department.removeTitle', { name }),
        removeText: () => t('department.removeText', { other: fallback?.name ?? '' }),
      }}
      icon={IconSitemap}
      query={departments}
      mayChange={mayManage(agent.role)}
      quota="departments"
      row={(department, acts) => (
        <DepartmentRow key={department.departmentId} department={department} people={people} {...(acts && { acts })} />
      )}
      form={(department, close) => <DepartmentForm department={department} people={people} close={close} />}
      removal={removal}
    />
  );
}

type RowProperties = {
  department: Department;
  people: Person[];
  acts?: RowActs;
};

function DepartmentRow({ department, people, acts }: RowProperties) {
  const { t } = useTranslation('team');
  const { departmentId, name, isDefault, memberIds } = department;
  const members = people.filter(({ agentId, active }) => active && memberIds.includes(agentId));
  const makeDefault = useChange({
    act: (rest) => rest.patch(`/console/departments/${departmentId}`, { isDefault: true }),
    stale: useStale(),
    done: () => t('department.madeDefault', { name }),
  });
  return (
    <li className={team['row']} data-department={name}>
      <div className={team['grow']}>
        <Group gap={8}>
          <span className={styles['itemTitle']}>{name}</span>
          {isDefault && (
            <Tooltip label={t('department.defaultText')}>
              <Badge variant="light" tt="none" size="sm">
                {t('department.default')}
              </Badge>
            </Tooltip>
          )}
        </Group>
        <Text size="xs" c="dimmed">
          {members.length > 0 ? t('department.members', { count: members.length }) : t('department.noMembers')}
        </Text>
      </div>
      <div className={team['faces']}>
        {members.slice(0, 6).map((person) => (
          <Tooltip key={person.agentId} label={person.name}>
            <span>
              <PersonAvatar name={person.name} size={28} presence={person.online ? person.status : 'offline'} />
            </span>
          </Tooltip>
        ))}
        {members.length > 6 && <Text c="dimmed">+{members.length - 6}</Text>}
      </div>
      {acts && (
        <MoreMenu of={name}>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={acts.edit}>
            {t('department.edit')}
          </Menu.Item>
          {!isDefault && (
            <>
              <Menu.Item leftSection={<IconStar size={16} />} onClick={() => makeDefault.mutate()}>
                {t('department.makeDefault')}
              </Menu.Item>
              <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={acts.remove}>
                {t('department.remove')}
              </Menu.Item>
            </>
          )}
        </MoreMenu>
      )}
    </li>
  );
}

type FormProperties = { department: Department | 'new'; people: Person[]; close: () => void };

function DepartmentForm({ department, people, close }: FormProperties) {
  const { t } = useTranslation('team');
  const before = department === 'new' ? undefined : department;
  const form = useForm({
    initialValues: { name: before?.name ?? '', memberIds: before?.memberIds ?? [] },
    validate: { name: (value) => (value.trim() === '' ? t('required') : null) },
  });
  const save = useChange({
    act: async (rest, { name, memberIds }: typeof form.values) => {
      const kept = before
        ? name.trim() === before.name
          ? { department: before }
          : await rest.patch<Answer<'updateDepartment'>>(`/console/departments/${before.departmentId}`, {
              name: name.trim(),
            })
        : await rest.post<Answer<'addDepartment'>>('/console/departments', { name: name.trim() });
      if (form.isDirty('memberIds')) {
        await rest.put(`/console/departments/${kept.department.departmentId}/members`, { agentIds: memberIds });
      }
    },
    stale: useStale(),
    done: (_answer, { name }) => t(before ? 'department.saved' : 'department.added', { name: name.trim() }),
  });
  return (
    <form onSubmit={form.onSubmit((fields) => save.mutate(fields, { onSuccess: close }))} noValidate>
      <Stack>
        <TextInput label={t('department.name')} maxLength={120} data-autofocus {...form.getInputProps('name')} />
        <MultiSelect
          label={t('department.members')}
          searchable
          data={people
            .filter(({ active, agentId }) => active || form.values.memberIds.includes(agentId))
            .map(({ agentId, name }) => ({ value: agentId, label: name }))}
          {...form.getInputProps('memberIds')}
        />
        <FormFoot isPending={save.isPending} disabled={!form.isDirty()} close={close} />
      </Stack>
    </form>
  );
}
