import { ActionIcon, Button, Tooltip } from '@mantine/core';
import type { LiveCall } from '@switchboard/protocol';
import { IconBellOff, IconExternalLink, IconMessage, IconPhone, IconPhoneOff, IconVideo } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
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

function useName({ visitorName }: LiveCall): string {
  const { t } = useTranslation();
  return visitorName ?? t('person.visitor');
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
  const name = useName(live);
  const { call } = live;
  const Picture = call.type === 'video' ? IconVideo : IconPhone;
  const take = async () => {
    const taken = await answer.mutateAsync(call.id).catch(() => undefined);
    if (!taken) return;
    await navigate({ to: '/$slug/inbox/$conversationId', params: { slug, conversationId: call.conversationId } });
  };
  return (
    <div className={styles['card']} role="alert" data-ringing>
      <span className={styles['picture']} aria-hidden>
        <Picture size={20} />
      </span>
      <strong className={styles['name']}>{t(`incoming.${call.type}`, { name })}</strong>
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
  const name = useName(live);
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
