import { Button } from '@mantine/core';
import type { Conversation } from '@switchboard/protocol';
import { IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { visitorName } from '../inbox/names.ts';
import { useWorkspace } from '../session/workspace.tsx';
import styles from './calls.module.css';
import { lasted, ownCall } from './live-calls.ts';
import { useCallActions, useCalls, useSeconds } from './use-calls.ts';

/** In its conversation: a call that is somebody else's, or nobody's yet. One's own stands above every page. */
export function CallStrip({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation('calls');
  const { t: common } = useTranslation();
  const { agent } = useWorkspace();
  const calls = useCalls();
  const { answer } = useCallActions();
  const live = calls.find(({ call }) => call.conversationId === conversation.conversationId);
  const seconds = useSeconds(live?.call.answeredAt);
  if (!live || live.call.agentId === agent.agentId || live.ringing?.includes(agent.agentId)) return null;
  const { call } = live;
  const mayTake = call.status === 'started' && call.direction === 'inbound' && !ownCall(calls, agent.agentId);
  const said =
    call.status === 'answered' || call.direction === 'outbound'
      ? t('talkingOther', { name: call.agentName ?? common('person.agent') })
      : live.ringing?.length
        ? t('ringingOthers')
        : t('incoming.audio', { name: visitorName(conversation, common) });
  return (
    <div className={styles['strip']} role="status">
      <IconPhone size={16} aria-hidden />
      <span>{said}</span>
      {call.answeredAt && <time>{lasted(seconds)}</time>}
      {mayTake && (
        <Button size="compact-sm" variant="light" loading={answer.isPending} onClick={() => answer.mutate(call.id)}>
          {t('answer')}
        </Button>
      )}
    </div>
  );
}
