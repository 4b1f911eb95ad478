import { Menu, UnstyledButton } from '@mantine/core';
import type { Presence, PresenceStatus } from '@switchboard/protocol';
import { IconCheck } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { applyPresence, useStaff } from '../inbox/inbox-queries.ts';
import { useWorkspace } from '../session/workspace.tsx';
import styles from './shell.module.css';
import { useFailure } from './use-failure.ts';

export const presences = ['available', 'busy', 'offline'] as const satisfies PresenceStatus[];

export function useMyPresence() {
  const workspace = useWorkspace();
  const queries = useQueryClient();
  const fail = useFailure();
  const key = ['presence', workspace.slug];
  const own = useQuery({ queryKey: key, queryFn: () => workspace.rest.get<Presence>('/agent-sdk/presence') });
  const staff = useStaff().data?.staff;
  const status =
    staff?.find((person) => person.agentId === workspace.agent.agentId)?.status ?? own.data?.status ?? 'available';
  const change = useMutation({
    mutationFn: (next: PresenceStatus) => workspace.rest.patch<Presence>('/agent-sdk/presence', { status: next }),
    onMutate: (next) => {
      const held = { agentId: workspace.agent.agentId, status, online: true };
      applyPresence({ queries, workspace }, { ...held, status: next });
      queries.setQueryData(key, { ...held, status: next });
      return held;
    },
    onError: (error, _next, held) => {
      if (held) {
        applyPresence({ queries, workspace }, held);
        queries.setQueryData(key, held);
      }
      fail(error);
    },
  });
  return { status, change: change.mutate };
}

export function PresenceItems() {
  const { t } = useTranslation();
  const { status, change } = useMyPresence();
  return (
    <>
      <Menu.Label>{t('presence.label')}</Menu.Label>
      <Menu.RadioGroup
        value={status}
        onChange={(value) => {
          const next = presences.find((name) => name === value);
          if (next) change(next);
        }}
      >
        {presences.map((name) => (
          <Menu.RadioItem key={name} value={name} closeMenuOnClick checkIcon={<IconCheck size={16} />}>
            <span className={styles['presenceItem']}>
              <span className={styles['dot']} data-presence={name} /> {t(`presence.${name}`)}
            </span>
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}

export default function PresenceSwitch() {
  const { t } = useTranslation();
  const { status } = useMyPresence();
  return (
    <Menu position="right-end" offset={10} width={200} shadow="md">
      <Menu.Target>
        <UnstyledButton
          className={styles['railButton']}
          aria-label={`${t('presence.label')}: ${t(`presence.${status}`)}`}
        >
          <span className={styles['dot']} data-presence={status} data-large />
          <span className={styles['railWord']}>{t(`presence.${status}`)}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <PresenceItems />
      </Menu.Dropdown>
    </Menu>
  );
}
