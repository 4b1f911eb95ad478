import { Skeleton, Tooltip } from '@mantine/core';
import type { Conversation } from '@switchboard/protocol';
import { IconHandStop, IconRosetteDiscountCheck } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { calendarWords } from '../calendar/words/index.ts';
import { visitorName } from '../inbox/names.ts';
import { PersonAvatar } from '../inbox/person-avatar.tsx';
import { useNow } from '../inbox/use-now.ts';
import { pageOf } from '../language/areas.ts';
import { absoluteTime, relativeTime } from '../language/times.ts';
import styles from './context.module.css';
import { languageName, moreData, visitedPage } from './context-facts.ts';
import { Fact } from './fact.tsx';
import { PreviousConversations } from './previous-conversations.tsx';
import { RatingCard } from './rating-card.tsx';
import { PageLink, VisitorNow } from './visitor-now.tsx';

const BookingsOf = pageOf(
  'calendar',
  calendarWords,
  async () => (await import('../calendar/bookings-of.tsx')).BookingsOf,
);

export function ContextPanel({ conversation }: { conversation: Conversation | undefined }) {
  if (!conversation) return <PanelSkeleton />;
  return (
    <div className={styles['panel']}>
      <VisitorCard conversation={conversation} />
      {conversation.handoffRequestedAt && <HandoffCard conversation={conversation} />}
      {conversation.rating && <RatingCard rating={conversation.rating} />}
      <ConversationFacts conversation={conversation} />
      <Suspense>
        <BookingsOf of={{ conversationId: conversation.conversationId }} heard={conversation.seq} />
      </Suspense>
      <PreviousConversations conversation={conversation} />
      <MoreData conversation={conversation} />
    </div>
  );
}

function VisitorCard({ conversation }: { conversation: Conversation }) {
  const { t, i18n } = useTranslation();
  const { visitor } = conversation;
  const page = visitedPage(conversation);
  const language = languageName(conversation, i18n.language);
  return (
    <section>
      <div className={styles['visitor']}>
        <PersonAvatar name={visitorName(conversation, t)} size={48} />
        <div>
          <h3>{visitorName(conversation, t)}</h3>
          {visitor?.verified && (
            <Tooltip label={t('context.verified')}>
              <span className={styles['verified']}>
                <IconRosetteDiscountCheck size={15} /> {t('context.verified')}
              </span>
            </Tooltip>
          )}
          {visitor && !visitor.verified && <span className={styles['quiet']}>{t('context.unverified')}</span>}
        </div>
      </div>
      <dl className={styles['facts']}>
        <Fact name={t('context.email')} text={visitor?.email} />
        <Fact name={t('context.phone')} text={visitor?.phone} />
        <Fact name={t('context.externalId')} text={visitor?.externalId} />
        <Fact name={t('context.language')} text={language} />
        <VisitorNow visitor={visitor} />
        {page && !visitor?.page && (
          <Fact name={t('context.page')}>
            <PageLink url={page} />
          </Fact>
        )}
      </dl>
    </section>
  );
}

const knownReasons = ['asked', 'nothing_found', 'failure', 'guardrail', 'unpaid', 'assistant_off'] as const;

function HandoffCard({ conversation }: { conversation: Conversation }) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const reason = knownReasons.find((known) => known === conversation.handoffReason);
  const at = conversation.handoffRequestedAt ?? conversation.createdAt;
  return (
    <section className={styles['handoff']}>
      <h3>
        <IconHandStop size={15} /> {t('handoff.title')}
      </h3>
      <p>{reason ? t(`handoff.${reason}`) : conversation.handoffReason}</p>
      <time dateTime={at} title={absoluteTime(at, i18n.language)}>
        {relativeTime(at, now, i18n.language)}
      </time>
    </section>
  );
}

function ConversationFacts({ conversation }: { conversation: Conversation }) {
  const { t, i18n } = useTranslation();
  const channel = conversation.channel === 'voice' ? t('context.voice') : t('context.chat');
  return (
    <section>
      <h3>{t('context.conversation')}</h3>
      <dl className={styles['facts']}>
        <Fact name={t('context.number')} text={`#${conversation.conversationNumber}`} />
        <Fact name={t('inbox.status')} text={t(`status.${conversation.status}`)} />
        <Fact name={t('context.assignee')} text={conversation.assignedAgentName ?? t('context.nobody')} />
        <Fact name={t('context.department')} text={conversation.departmentName ?? t('context.none')} />
        <Fact name={t('context.priority')} text={t(`context.${conversation.priority}`)} />
        <Fact name={t('context.channel')} text={channel} />
        <Fact name={t('context.subject')} text={conversation.subject} />
        <Fact name={t('context.created')} text={absoluteTime(conversation.createdAt, i18n.language)} />
        {conversation.lastMessageAt && (
          <Fact name={t('context.last')} text={absoluteTime(conversation.lastMessageAt, i18n.language)} />
        )}
      </dl>
    </section>
  );
}

function MoreData({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation();
  const data = moreData(conversation);
  if (data.length === 0) return null;
  return (
    <section>
      <h3>{t('context.metadata')}</h3>
      <dl className={styles['facts']}>
        {data.map(([name, text]) => (
          <Fact key={name} name={name} text={text} />
        ))}
      </dl>
    </section>
  );
}

const PanelSkeleton = () => (
  <div className={styles['panel']} aria-busy>
    <Skeleton circle height={48} mb="md" />
    <Skeleton height={10} width="70%" mb={12} />
    <Skeleton height={10} width="50%" mb={12} />
    <Skeleton height={10} width="60%" />
  </div>
);
