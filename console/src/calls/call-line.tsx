import { Button } from '@mantine/core';
import type { CallSession, Message } from '@switchboard/protocol';
import { IconPhoneCheck, IconPhoneX, IconVideo, IconVideoOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { absoluteTime, clockTime } from '../language/times.ts';
import { useWorkspace } from '../session/workspace.tsx';
import styles from './calls.module.css';
import { lasted, ownCall } from './live-calls.ts';
import { useCallActions, useCalls, useOffers } from './use-calls.ts';

type Facts = Partial<Pick<CallSession, 'type' | 'direction' | 'status'>> & {
  durationSeconds?: number;
  endReason?: string;
  name?: string;
};

const lineOf = ({ status, direction, endReason }: Facts) => {
  if (status === 'ended' || status === 'failed') return status;
  if (direction === 'outbound') return 'missedOut' as const;
  return endReason === 'cancelled' ? ('cancelled' as const) : ('missed' as const);
};

/** What a call left in the thread: how it went, how long it lasted, and the way to call back. */
export function CallLine({ message }: { message: Message }) {
  const { t, i18n } = useTranslation('calls');
  const { t: common } = useTranslation();
  const { agent } = useWorkspace();
  const offers = useOffers();
  const calls = useCalls();
  const { start } = useCallActions();
  const facts = (message.metadata ?? {}) as Facts;
  const type = facts.type === 'video' ? 'video' : 'audio';
  const line = lineOf(facts);
  const isTalk = line === 'ended';
  const Picture = type === 'video' ? (isTalk ? IconVideo : IconVideoOff) : isTalk ? IconPhoneCheck : IconPhoneX;
  const canCallBack = line === 'missed' && offers[type] === 'offered' && !ownCall(calls, agent.agentId);
  return (
    <div className={styles['line']} data-line={line} title={absoluteTime(message.sentAt, i18n.language)}>
      <Picture size={17} stroke={1.7} aria-hidden />
      <span>{t(`line.${line}.${type}`, { name: facts.name ?? common('person.agent') })}</span>
      {isTalk && <span className={styles['clock']}>{lasted(facts.durationSeconds ?? 0)}</span>}
      <time className={styles['clock']} dateTime={message.sentAt}>
        {clockTime(message.sentAt, i18n.language)}
      </time>
      {canCallBack && (
        <Button
          size="compact-xs"
          variant="light"
          loading={start.isPending}
          onClick={() => start.mutate({ conversationId: message.conversationId, type })}
        >
          {t('callBack')}
        </Button>
      )}
    </div>
  );
}
