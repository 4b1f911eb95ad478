import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { CallSession, Conversation, LiveCall } from '@switchboard/protocol';
import { IconBellOff, IconExternalLink, IconMessage, IconPhone, IconPhoneOff, IconVideo } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { visitorName } from '../inbox/names.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { tellOnDesktop } from '../shell/desktop-notice.ts';
import styles from './calls.module.css';
import { lasted, ownCall, ringingAt } from './live-calls.ts';
import { useCallActions, useCalls, useSeconds } from './use-calls.ts';
import { useRing } from './use-ring.ts';

/** Above every page: who calls this person, and the call that they are in. */
export function CallBanner() {
  const { t } = useTranslation('calls');
  const { agent } = useWorkspace();
  const calls = useCalls();
  const own = ownCall(calls, agent.agentId);
  const ringing = ringingAt(calls, agent.agentId).slice(0, 3);
  const [silenced, silence] = useState<readonly string[]>([]);
  useRing(!own && ringing.some(({ call }) => !silenced.includes(call.id)));
  useNotice(ringing[0]);
  useTaken(ringing);
  if (!own && ringing.length === 0) return null;
  return (
    <section className={styles['banner']} aria-label={t('label')}>
      {own && <OwnCall live={own} />}
      {ringing.map((live) => (
        <Incoming
          key={live.call.id}
          live={live}
          isBusy={own !== undefined}
          isSilent={own !== undefined || silenced.includes(live.call.id)}
          silence={() => silence([...silenced, live.call.id])}
        />
      ))}
    </section>
  );
}

/** Whom the call is with, as far as their conversation says it. */
function useCaller({ call, visitorName: name }: LiveCall): { name: string; conversation: Conversation | undefined } {
  const { t } = useTranslation();
  const { slug, rest } = useWorkspace();
  const { data: conversation } = useQuery({
    queryKey: ['caller', slug, call.conversationId],
    queryFn: async () =>
      (await rest.get<{ conversation: Conversation }>(`/agent-sdk/conversations/${call.conversationId}`)).conversation,
    staleTime: 60_000,
  });
  return { conversation, name: name ?? (conversation ? visitorName(conversation, t) : t('person.visitor')) };
}

/** Tells whom it rang who has the call now: else it would go silent without a word. */
function useTaken(ringing: readonly LiveCall[]): void {
  const { t } = useTranslation('calls');
  const { client, agent } = useWorkspace();
  const rung = useRef(ringing);
  rung.current = ringing;
  useEffect(
    () =>
      client.on('frame', (frame) => {
        if (frame.type !== 'call.answered' || !frame.call.agentName || frame.call.agentId === agent.agentId) return;
        if (!rung.current.some(({ call }) => call.id === frame.call.id)) return;
        notifications.show({ color: 'petrol', message: t('takenBy', { name: frame.call.agentName }) });
      }),
    [client, agent.agentId, t],
  );
}

const MOST_CHARACTERS = 90;
const clipped = (text: string) => (text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)} …` : text);

/** What is known of who calls: since when it rings, for whom, from which page, and what they said last. */
function CallerFacts({ call, conversation }: { call: CallSession; conversation: Conversation | undefined }) {
  const { t } = useTranslation('calls');
  const seconds = useSeconds(call.startedAt);
  const page = conversation?.visitor?.page;
  const said = conversation?.lastMessageSenderType === 'visitor' ? conversation.preview : undefined;
  return (
    <span className={styles['clock']}>
      <span>{t('rings', { time: lasted(seconds) })}</span>
      {conversation?.departmentName && <span>{conversation.departmentName}</span>}
      {page && /^https?:\/\//.test(page.url) && (
        <span>{t('onPage', { page: clipped(page.title || page.url.replace(/^https?:\/\//, '')) })}</span>
      )}
      {said && <span>{t('said', { text: clipped(said) })}</span>}
    </span>
  );
}

function useNotice(live: LiveCall | undefined): void {
  const { t } = useTranslation('calls');
  const { t: common } = useTranslation();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const id = live?.call.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: one notice per call, whatever else changes
  useEffect(() => {
    if (!live) return;
    const title = t(`incoming.${live.call.type}`, { name: live.visitorName ?? common('person.visitor') });
    const path = `/console/${slug}/inbox/${live.call.conversationId}`;
    tellOnDesktop({ title, text: '', path, open: (to) => void navigate({ href: to }) });
  }, [id]);
}

type Ringing = { live: LiveCall; isBusy: boolean; isSilent: boolean; silence: () => void };

function Incoming({ live, isBusy, isSilent, silence }: Ringing) {
  const { t } = useTranslation('calls');
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const { answer, decline } = useCallActions();
  const { name, conversation } = useCaller(live);
  const { call } = live;
  const Picture = call.type === 'video' ? IconVideo : IconPhone;
  const take = async () => {
    const taken = await answer.mutateAsync(call.id).catch(() => undefined);
    if (!taken) return;
    await navigate({ to: '/$slug/inbox/$conversationId', params: { slug, conversationId: call.conversationId } });
  };
  return (
    <div className={styles['card']} data-ringing>
      <span className={styles['picture']} aria-hidden>
        <Picture size={20} />
      </span>
      <div className={styles['text']}>
        <strong className={styles['name']} role="alert">
          {t(`incoming.${call.type}`, { name })}
        </strong>
        <CallerFacts call={call} conversation={conversation} />
      </div>
      <div className={styles['ways']}>
        {!isSilent && (
          <Tooltip label={t('silence')}>
            <ActionIcon variant="subtle" color="gray" size="lg" onClick={silence} aria-label={t('silence')}>
              <IconBellOff size={18} />
            </ActionIcon>
          </Tooltip>
        )}
        <Button size="sm" variant="default" loading={decline.isPending} onClick={() => decline.mutate(call.id)}>
          {t('decline')}
        </Button>
        <Button
          size="sm"
          leftSection={<IconPhone size={17} />}
          disabled={isBusy}
          loading={answer.isPending}
          onClick={() => void take()}
        >
          {t('answer')}
        </Button>
      </div>
    </div>
  );
}

function OwnCall({ live }: { live: LiveCall }) {
  const { t } = useTranslation('calls');
  const { slug } = useWorkspace();
  const { end } = useCallActions();
  const { name } = useCaller(live);
  const { call } = live;
  const seconds = useSeconds(call.answeredAt);
  const isTalking = call.status === 'answered';
  return (
    <div className={styles['card']}>
      <span className={styles['picture']} data-live={isTalking || undefined} aria-hidden>
        {call.type === 'video' ? <IconVideo size={20} /> : <IconPhone size={20} />}
      </span>
      <div className={styles['text']}>
        <strong className={styles['name']} role="status">
          {isTalking ? t('talking', { name }) : t('dialling', { name })}
        </strong>
        {isTalking && (
          <span className={styles['clock']}>
            <time>{lasted(seconds)}</time>
            {!call.roomUrl && <span>{t('noRoom')}</span>}
          </span>
        )}
      </div>
      <div className={styles['ways']}>
        <Tooltip label={t('show')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('show')}
            renderRoot={(props) => (
              <Link
                to="/$slug/inbox/$conversationId"
                params={{ slug, conversationId: call.conversationId }}
                {...props}
              />
            )}
          >
            <IconMessage size={18} />
          </ActionIcon>
        </Tooltip>
        {call.roomUrl && (
          <Button
            size="sm"
            component="a"
            href={call.roomUrl}
            target="_blank"
            rel="noopener noreferrer"
            leftSection={<IconExternalLink size={17} />}
          >
            {t('join')}
          </Button>
        )}
        <Button
          size="sm"
          variant="default"
          leftSection={<IconPhoneOff size={17} />}
          loading={end.isPending}
          onClick={() => end.mutate(call.id)}
        >
          {t('hangUp')}
        </Button>
      </div>
    </div>
  );
}
