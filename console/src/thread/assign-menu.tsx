import { ActionIcon, Button, Menu, Text, TextInput } from '@mantine/core';
import type { Conversation } from '@switchboard/protocol';
import {
  IconCheck,
  IconChevronDown,
  IconSearch,
  IconUserCheck,
  IconUserOff,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shownPresence, useStaff } from '../inbox/inbox-queries.ts';
import { PersonAvatar } from '../inbox/person-avatar.tsx';
import { useWorkspace } from '../session/workspace.tsx';
import styles from './thread-header.module.css';
import type { ConversationActions } from './use-conversation-actions.ts';

type Choice = { conversation: Conversation; actions: ConversationActions };
type Properties = Choice & { isPhone: boolean; opened: boolean; onChange: (opened: boolean) => void };
const searchFrom = 7;

export function AssignMenu({ conversation, actions, isPhone, opened, onChange }: Properties) {
  const { t } = useTranslation();
  const { agent } = useWorkspace();
  const name = conversation.assignedAgentName;
  const label = name ? t('assign.assignedTo', { name }) : t('assign.label');
  return (
    <Menu position="bottom-end" width={264} shadow="md" opened={opened} onChange={onChange}>
      <Menu.Target>
        {isPhone ? (
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label}>
            {name ? <PersonAvatar name={name} size={26} /> : <IconUserCheck size={19} />}
          </ActionIcon>
        ) : (
          <Button
            size="xs"
            variant="default"
            aria-label={label}
            className={styles['assign']}
            leftSection={name ? <PersonAvatar name={name} size={18} /> : <IconUserCheck size={16} />}
            rightSection={<IconChevronDown size={14} />}
          >
            <span className={styles['assignName']}>{name ?? t('assign.label')}</span>
          </Button>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        {conversation.assignedAgentId !== agent.agentId && (
          <Menu.Item leftSection={<IconUserCheck size={17} />} onClick={() => void actions.assignToMe()}>
            {t('assign.me')}
          </Menu.Item>
        )}
        {conversation.assignedAgentId && (
          <Menu.Item leftSection={<IconUserOff size={17} />} onClick={() => void actions.assign({ kind: 'nobody' })}>
            {t('assign.nobody')}
          </Menu.Item>
        )}
        <Choices conversation={conversation} actions={actions} />
      </Menu.Dropdown>
    </Menu>
  );
}

function Choices({ conversation, actions }: Choice) {
  const { t } = useTranslation();
  const { agent } = useWorkspace();
  const { data } = useStaff();
  const [search, setSearch] = useState('');
  const fits = ({ name }: { name: string }) => name.toLocaleLowerCase().includes(search.trim().toLocaleLowerCase());
  const others = (data?.staff ?? []).filter((person) => person.agentId !== agent.agentId);
  const people = others.filter(fits);
  const departments = (data?.departments ?? []).filter(fits);
  return (
    <>
      {others.length + (data?.departments.length ?? 0) >= searchFrom && (
        <TextInput
          size="xs"
          m={4}
          value={search}
          placeholder={t('assign.search')}
          aria-label={t('assign.search')}
          leftSection={<IconSearch size={15} />}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      {people.length > 0 && <Menu.Label>{t('assign.people')}</Menu.Label>}
      {people.map((person) => (
        <Menu.Item
          key={person.agentId}
          leftSection={<PersonAvatar name={person.name} size={24} presence={shownPresence(person)} />}
          rightSection={person.agentId === conversation.assignedAgentId ? <IconCheck size={16} /> : undefined}
          onClick={() => void actions.assign({ kind: 'person', agentId: person.agentId, name: person.name })}
        >
          {person.name}
          {shownPresence(person) === 'idle' && (
            <Text span size="xs" c="dimmed">
              {' '}
              · {t('presence.idle')}
            </Text>
          )}
        </Menu.Item>
      ))}
      {departments.length > 0 && <Menu.Label>{t('assign.departments')}</Menu.Label>}
      {departments.map(({ departmentId, name }) => (
        <Menu.Item
          key={departmentId}
          leftSection={<IconUsersGroup size={17} />}
          rightSection={departmentId === conversation.departmentId ? <IconCheck size={16} /> : undefined}
          onClick={() => void actions.assign({ kind: 'department', departmentId, name })}
        >
          {name}
        </Menu.Item>
      ))}
      {search !== '' && people.length + departments.length === 0 && <Menu.Label>{t('assign.nothing')}</Menu.Label>}
    </>
  );
}
