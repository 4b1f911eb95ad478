import {
  ActionIcon,
  Badge,
  Button,
  Group,
  Menu,
  Modal,
  MultiSelect,
  Stack,
  Text,
  TextInput,
  Tooltip,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconDots, IconPencil, IconPlus, IconSitemap, IconStar, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonAvatar } from '../inbox/person-avatar.tsx';
import type { Answer } from '../rest/answers.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { ReadOnly } from '../settings/read-only.tsx';
import styles from '../settings/settings.module.css';
import { SettingsPage } from '../settings/settings-page.tsx';
import { mayManage } from '../settings/settings-places.ts';
import { Confirm } from '../shell/confirm.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { useChange } from '../shell/use-change.ts';
import team from './team.module.css';
import { type Department, type Person, teamKeys, useDepartments, usePeople } from './team-queries.ts';

const useStale = () => {
  const { slug } = useWorkspace();
  return [teamKeys.departments(slug), teamKeys.members(slug), teamKeys.staff(slug)];
};

export function DepartmentsPage() {
  const { t } = useTranslation('team');
  const { t: common } = useTranslation();
  const { agent } = useWorkspace();
  const mayChange = mayManage(agent.role);
  const departments = useDepartments();
  const people = usePeople().data ?? [];
  const [edited, setEdited] = useState<Department | 'new'>();
  const [doomed, setDoomed] = useState<Department>();
  const fallback = departments.data?.find(({ isDefault }) => isDefault);
  const remove = useChange({
    act: (rest, { departmentId }: Department) =>
      rest.delete<Answer<'removeDepartment'>>(`/console/departments/${departmentId}`),
    stale: useStale(),
    done: ({ conversations: count }, { name }) => t('department.removed', { count, name, other: fallback?.name ?? '' }),
  });
  const add = (
    <Button leftSection={<IconPlus size={17} />} onClick={() => setEdited('new')}>
      {t('department.add')}
    </Button>
  );
  return (
    <SettingsPage title={t('department.title')} text={t('department.text')} {...(mayChange && { actions: add })}>
      {!mayChange && <ReadOnly text={t('department.readOnly')} />}
      <div className={styles['tableCard']}>
        <Loaded query={departments}>
          {(list) =>
            list.length === 0 ? (
              <EmptyState
                icon={IconSitemap}
                title={t('department.empty')}
                text={t('department.emptyText')}
                action={mayChange && add}
              />
            ) : (
              <ul className={team['list']}>
                {list.map((department) => (
                  <DepartmentRow
                    key={department.departmentId}
                    department={department}
                    people={people}
                    {...(mayChange && { edit: setEdited, remove: setDoomed })}
                  />
                ))}
              </ul>
            )
          }
        </Loaded>
      </div>
      <Modal
        opened={edited !== undefined}
        onClose={() => setEdited(undefined)}
        title={edited === 'new' ? t('department.add') : edited && t('department.editTitle', { name: edited.name })}
        closeButtonProps={{ 'aria-label': common('actions.close') }}
      >
        {edited && <DepartmentForm department={edited} people={people} close={() => setEdited(undefined)} />}
      </Modal>
      <Confirm
        asked={
          doomed && {
            title: t('department.removeTitle', { name: doomed.name }),
            text: t('department.removeText', { other: fallback?.name ?? '' }),
            action: t('department.remove'),
            isDangerous: true,
            run: () => remove.mutate(doomed, { onSettled: () => setDoomed(undefined) }),
          }
        }
        isPending={remove.isPending}
        close={() => setDoomed(undefined)}
      />
    </SettingsPage>
  );
}

type RowProperties = {
  department: Department;
  people: Person[];
  edit?: (department: Department) => void;
  remove?: (department: Department) => void;
};

function DepartmentRow({ department, people, edit, remove }: RowProperties) {
  const { t } = useTranslation('team');
  const { t: common } = useTranslation();
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
      {edit && remove && (
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={`${common('actions.more')}: ${name}`}>
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => edit(department)}>
              {t('department.edit')}
            </Menu.Item>
            {!isDefault && (
              <>
                <Menu.Item leftSection={<IconStar size={16} />} onClick={() => makeDefault.mutate()}>
                  {t('department.makeDefault')}
                </Menu.Item>
                <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => remove(department)}>
                  {t('department.remove')}
                </Menu.Item>
              </>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
}

type FormProperties = { department: Department | 'new'; people: Person[]; close: () => void };

function DepartmentForm({ department, people, close }: FormProperties) {
  const { t } = useTranslation('team');
  const { t: common } = useTranslation();
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
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {common('actions.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
            {common('actions.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
