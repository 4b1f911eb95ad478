import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../rest/answers.ts';
import { useWorkspace, type Workspace } from '../session/workspace.tsx';
import { Dialog } from '../shell/dialog.tsx';
import { useChange } from '../shell/use-change.ts';
import { type Person, teamKeys, usePeople } from './team-queries.ts';

const queue = 'queue';
const unfinished = 'open,pending,snoozed';
const atOnce = 100;

const heldBy = (rest: Workspace['rest'], agentId: string) =>
  rest.get<Answer<'listConversations'>>('/console/conversations', {
    assigned: agentId,
    status: unfinished,
    limit: atOnce,
  });

/** Hands over what the person holds; gives how many stayed behind. */
async function handOver(rest: Workspace['rest'], from: string, to: string | null): Promise<number> {
  for (;;) {
    const { conversations } = await heldBy(rest, from);
    if (conversations.length === 0) return 0;
    const { results } = await rest.post<Answer<'updateConversations'>>('/console/conversations/bulk', {
      conversationIds: conversations.map(({ conversationId }) => conversationId),
      assignedAgentId: to,
    });
    const left = results.filter(({ done }) => !done).length;
    if (left > 0 || conversations.length < atOnce) return left;
  }
}

export function DeactivateMember({ person, close }: { person: Person | undefined; close: () => void }) {
  const { t } = useTranslation('team');
  return (
    <Dialog opened={person !== undefined} onClose={close} title={person && t('deactivateTitle', { name: person.name })}>
      {person && <Question key={person.agentId} person={person} close={close} />}
    </Dialog>
  );
}

function Question({ person, close }: { person: Person; close: () => void }) {
  const { t } = useTranslation('team');
  const { t: common } = useTranslation();
  const { slug, rest } = useWorkspace();
  const people = usePeople().data ?? [];
  const [to, setTo] = useState(queue);
  const held = useQuery({
    queryKey: ['held', slug, person.agentId],
    queryFn: async () => {
      const { conversations, nextCursor } = await heldBy(rest, person.agentId);
      return { count: conversations.length, isMore: nextCursor !== undefined };
    },
    staleTime: 0,
  });
  const count = held.data?.count ?? 0;
  const deactivate = useChange({
    act: async (rest) => {
      const left = count > 0 ? await handOver(rest, person.agentId, to === queue ? null : to) : 0;
      await rest.patch(`/console/team/${person.agentId}`, { active: false });
      if (left > 0) notifications.show({ message: t('chatsLeft', { count: left }), color: 'orange' });
    },
    stale: [teamKeys.members(slug), teamKeys.queue(slug), teamKeys.staff(slug), ['inbox', slug]],
    done: () => t('deactivated', { name: person.name }),
  });
  const others = people.filter(({ agentId, active }) => active && agentId !== person.agentId);
  return (
    <Stack>
      <Text size="sm">{t('deactivateText')}</Text>
      <Text size="sm" fw={600} aria-live="polite">
        {held.data && (held.data.isMore ? t('chatsMany') : t('chatsHeld', { count }))}
      </Text>
      {count > 0 && (
        <Select
          label={t('chatsTo')}
          allowDeselect={false}
          searchable
          value={to}
          onChange={(value) => setTo(value ?? queue)}
          data={[
            { value: queue, label: t('toQueue') },
            ...others.map(({ agentId, name }) => ({ value: agentId, label: t('toPerson', { name }) })),
          ]}
        />
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={close} data-autofocus>
          {common('actions.cancel')}
        </Button>
        <Button
          color="red"
          disabled={held.isPending}
          loading={deactivate.isPending}
          onClick={() => deactivate.mutate(undefined, { onSuccess: close })}
        >
          {t('deactivate')}
        </Button>
      </Group>
    </Stack>
  );
}
