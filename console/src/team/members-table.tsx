import { Badge, Group, Menu, Table, Text, Tooltip } from '@mantine/core';
import { IconPencil, IconShieldCheck, IconUserCheck, IconUserOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PersonAvatar } from '../inbox/person-avatar.tsx';
import { useWorkspace } from '../session/workspace.tsx';
import styles from '../settings/settings.module.css';
import { mayManage } from '../settings/settings-places.ts';
import { MoreMenu } from '../shell/more-menu.tsx';
import { Time } from '../shell/time.tsx';
import { useChange } from '../shell/use-change.ts';
import { type Person, rolesGivenBy, teamKeys, useWorkload, type Workload } from './team-queries.ts';

type Properties = { people: Person[]; edit: (person: Person) => void; deactivate: (person: Person) => void };

export function MembersTable({ people, edit, deactivate }: Properties) {
  const { t } = useTranslation('team');
  const { t: common } = useTranslation();
  const { agent } = useWorkspace();
  const runsTeam = mayManage(agent.role);
  const workload = useWorkload().data;
  return (
    <Table verticalSpacing="sm" horizontalSpacing="lg">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('person')}</Table.Th>
          <Table.Th visibleFrom="sm">{t('role')}</Table.Th>
          <Table.Th visibleFrom="sm">{t('departments')}</Table.Th>
          {workload && <Table.Th visibleFrom="sm">{t('chats')}</Table.Th>}
          <Table.Th>{t('lastSeen')}</Table.Th>
          {runsTeam && <Table.Th aria-label={common('actions.more')} />}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {people.map((person) => (
          <Table.Tr key={person.agentId} data-member={person.username}>
            <Table.Td>
              <Group gap="sm" wrap="nowrap">
                <PersonAvatar
                  name={person.name}
                  size={34}
                  presence={person.active && person.online ? person.status : 'offline'}
                />
                <div>
                  <span className={styles['itemTitle']}>
                    {person.name}
                    {person.agentId === agent.agentId && ` (${t('you')})`}
                  </span>
                  <span className={styles['itemUrl']}>{person.email ?? `@${person.username}`}</span>
                  <Text size="xs" c="dimmed" hiddenFrom="sm">
                    {[common(`role.${person.role}`), ...person.departments.map(({ name }) => name)].join(' · ')}
                  </Text>
                </div>
                {person.secondFactor && (
                  <Tooltip label={t('factor')}>
                    <IconShieldCheck size={17} color="var(--sb-good)" role="img" aria-label={t('factor')} />
                  </Tooltip>
                )}
              </Group>
            </Table.Td>
            <Table.Td visibleFrom="sm">
              <Tooltip label={t(`roleText.${person.role}`)} multiline maw={280}>
                <Badge variant="light" tt="none" color={mayManage(person.role) ? 'petrol' : 'gray'} miw="max-content">
                  {common(`role.${person.role}`)}
                </Badge>
              </Tooltip>
            </Table.Td>
            <Table.Td visibleFrom="sm">
              {person.departments.map(({ name }) => name).join(', ') || <Text c="dimmed">{t('noDepartment')}</Text>}
            </Table.Td>
            {workload && <Table.Td visibleFrom="sm">{chatsOf(person, workload, t)}</Table.Td>}
            <Table.Td>
              <Seen person={person} />
            </Table.Td>
            {runsTeam && (
              <Table.Td ta="right">
                <Actions person={person} edit={edit} deactivate={deactivate} />
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function chatsOf({ agentId }: Person, workload: Workload[], t: ReturnType<typeof useTranslation<'team'>>['t']) {
  const load = workload.find((each) => each.agentId === agentId);
  return load ? t('chatsOf', { held: load.held, capacity: load.capacity }) : '–';
}

function Seen({ person }: { person: Person }) {
  const { t } = useTranslation('team');
  const { t: common } = useTranslation();
  if (!person.active) {
    return (
      <Badge variant="light" color="red" tt="none">
        {t('inactive')}
      </Badge>
    );
  }
  if (person.online) return person.status === 'available' ? t('now') : common(`presence.${person.status}`);
  if (person.lastActivityAt === undefined) return common('presence.away');
  return person.lastActivityAt ? <Time at={person.lastActivityAt} /> : t('never');
}

function Actions({ person, edit, deactivate }: Omit<Properties, 'people'> & { person: Person }) {
  const { t } = useTranslation('team');
  const { slug, agent } = useWorkspace();
  const reactivate = useChange({
    act: (rest) => rest.patch(`/console/team/${person.agentId}`, { active: true }),
    stale: [teamKeys.members(slug), teamKeys.staff(slug)],
    done: () => t('reactivated', { name: person.name }),
  });
  const isSelf = person.agentId === agent.agentId;
  const mayChange = isSelf || rolesGivenBy(agent.role).includes(person.role);
  if (!mayChange) return null;
  return (
    <MoreMenu of={person.name}>
      <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => edit(person)}>
        {t('edit')}
      </Menu.Item>
      {!isSelf && person.active && (
        <Menu.Item color="red" leftSection={<IconUserOff size={16} />} onClick={() => deactivate(person)}>
          {t('deactivate')}
        </Menu.Item>
      )}
      {!person.active && (
        <Menu.Item leftSection={<IconUserCheck size={16} />} onClick={() => reactivate.mutate()}>
          {t('reactivate')}
        </Menu.Item>
      )}
    </MoreMenu>
  );
}
