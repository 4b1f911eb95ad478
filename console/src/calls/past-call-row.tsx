import { Button } from '@mantine/core';
import {
  type Icon,
  IconCheck,
  IconPhoneCall,
  IconPhoneIncoming,
  IconPhoneOutgoing,
  IconPhoneX,
  IconVideo,
  IconVideoOff,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../rest/answers.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { Time } from '../shell/time.tsx';
import { offerUndo } from '../shell/undo-toast.tsx';
import { useChange } from '../shell/use-change.ts';
import styles from './history.module.css';
import { historyKey, type PastCall, toReturnKey } from './history-queries.ts';
import { lasted, ownCall } from './live-calls.ts';
import { useCallActions, useCalls, useOffers } from './use-calls.ts';

function pictureOf({ type, status, direction }: PastCall['call']): Icon {
  const isTalk = status === 'ended' || status === 'answered';
  if (type === 'video') return isTalk || status === 'started' ? IconVideo : IconVideoOff;
  if (status === 'started') return IconPhoneCall;
  if (!isTalk) return IconPhoneX;
  return direction === 'inbound' ? IconPhoneIncoming : IconPhoneOutgoing;
}

const stateOf = ({ status, direction }: PastCall['call']) =>
  status === 'missed' && direction === 'outbound' ? ('unreached' as const) : status;

const reasons = ['no_answer', 'declined', 'cancelled', 'too_long', 'conversation_closed', 'visitor_blocked'] as const;

/** Why it ended, where that says more than how; a program's own words as they are. */
function useReason({ endReason, direction }: PastCall['call']): string | undefined {
  const { t } = useTranslation('calls');
  if (!endReason || endReason === 'hung_up') return undefined;
  const known = reasons.find((reason) => reason === endReason);
  if (!known) return endReason;
  return t(`history.reasons.${known === 'cancelled' && direction === 'outbound' ? 'cancelledOut' : known}`);
}

export function PastCallRow({ past }: { past: PastCall }) {
  const { t } = useTranslation('calls');
  const { t: common } = useTranslation();
  const { slug } = useWorkspace();
  const { call, visitor, department, handled, toReturn } = past;
  const Picture = pictureOf(call);
  const name = visitor.name ?? visitor.email ?? common('person.anonymous', { number: past.conversationNumber });
  const reason = useReason(call);
  const facts = [
    call.agentName,
    department?.name,
    handled && t(handled.agentName ? 'history.handledBy' : 'history.handled', { name: handled.agentName }),
  ];
  return (
    <li className={styles['call']} data-call={call.id} data-state={stateOf(call)} data-waits={toReturn || undefined}>
      <span className={styles['picture']} aria-hidden>
        <Picture size={20} stroke={1.6} />
      </span>
      <div className={styles['what']}>
        <Link
          to="/$slug/inbox/$conversationId"
          params={{ slug, conversationId: call.conversationId }}
          className={styles['name']}
        >
          {name}
        </Link>
        <span className={styles['state']}>
          {t(`history.how.${stateOf(call)}.${call.type}`)}
          {call.durationSeconds !== null && `, ${lasted(call.durationSeconds)}`}
          {reason && ` (${reason})`}
        </span>
        <span className={styles['facts']}>
          <Time at={call.startedAt} />
          {facts.filter(Boolean).map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </span>
      </div>
      {toReturn && <Returning past={past} name={name} />}
    </li>
  );
}

function Returning({ past: { call }, name }: { past: PastCall; name: string }) {
  const { t } = useTranslation('calls');
  const { slug, agent } = useWorkspace();
  const offers = useOffers();
  const calls = useCalls();
  const { start } = useCallActions();
  const stale = [[...historyKey(slug)], [...toReturnKey(slug)]];
  const handle = useChange({
    act: (rest, isHandled: boolean) =>
      rest.put<Answer<'handleMissedCall'>>(`/console/calls/${call.id}/handled`, { isHandled }),
    stale,
  });
  const done = async () => {
    const marked = await handle.mutateAsync(true).catch(() => undefined);
    if (marked) offerUndo(t('history.isDone', { name }), () => handle.mutate(false));
  };
  const mayCall = offers[call.type] === 'offered' && !ownCall(calls, agent.agentId);
  return (
    <div className={styles['ways']}>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconCheck size={15} />}
        loading={handle.isPending}
        aria-label={t('history.doneWith', { name })}
        onClick={() => void done()}
      >
        {t('history.done')}
      </Button>
      {mayCall ? (
        <Button
          size="compact-sm"
          loading={start.isPending}
          aria-label={t('history.callBackTo', { name })}
          onClick={() => start.mutate({ conversationId: call.conversationId, type: call.type })}
        >
          {t('callBack')}
        </Button>
      ) : (
        <Button
          size="compact-sm"
          variant="light"
          renderRoot={(props) => (
            <Link to="/$slug/inbox/$conversationId" params={{ slug, conversationId: call.conversationId }} {...props} />
          )}
        >
          {t('history.write')}
        </Button>
      )}
    </div>
  );
}
