import { ActionIcon, Button, Group, SegmentedControl, Select, Skeleton, Textarea } from '@mantine/core';
import { IconChevronLeft, IconLock, IconMessages, IconSend2, IconTicketOff } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStaff } from '../inbox/inbox-queries.ts';
import { priorities } from '../inbox/list-order.ts';
import { PersonAvatar } from '../inbox/person-avatar.tsx';
import { useNow } from '../inbox/use-now.ts';
import { absoluteTime, relativeTime } from '../language/times.ts';
import { isMissing } from '../rest/rest.ts';
import { usePreferences } from '../session/preferences.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { FailureState } from '../shell/failure-state.tsx';
import { wantsToSend } from '../shortcuts/shortcuts.ts';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { type Ticket, type TicketMessage, useTicket, useTicketChange, useTicketReply } from './ticket-queries.ts';
import { ticketStatuses } from './ticket-search.ts';
import styles from './tickets.module.css';

type Properties = { ticketId: string; isPhone: boolean };

export function TicketPane({ ticketId, isPhone }: Properties) {
  const { t } = useTranslation('tickets');
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const opened = useTicket(ticketId);
  const end = useRef<HTMLDivElement>(null);
  const count = opened.data?.messages.length ?? 0;
  useEffect(() => {
    if (count > 0) end.current?.scrollIntoView({ block: 'end' });
  }, [count]);
  if (opened.isError && isMissing(opened.error)) {
    return (
      <section className={styles['nothing']}>
        <EmptyState icon={IconTicketOff} title={t('missing')} text={t('missingText')} />
      </section>
    );
  }
  if (opened.isError && !opened.data) {
    return (
      <section className={styles['nothing']}>
        <FailureState error={opened.error} retry={() => void opened.refetch()} />
      </section>
    );
  }
  if (!opened.data) {
    return (
      <section className={styles['pane']} aria-busy>
        <Group p="md">
          <Skeleton height={18} width={260} />
        </Group>
      </section>
    );
  }
  const { ticket, messages } = opened.data;
  return (
    <section className={styles['pane']} aria-label={ticket.subject}>
      <header className={styles['paneHead']}>
        {isPhone && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('back')}
            onClick={() => void navigate({ to: '/$slug/tickets', params: { slug }, search: true })}
          >
            <IconChevronLeft size={22} />
          </ActionIcon>
        )}
        <div className={styles['paneTitle']}>
          <h2>{ticket.subject}</h2>
          <Facts ticket={ticket} />
        </div>
      </header>
      <TicketControls ticket={ticket} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <div className={styles['messages']} role="log" tabIndex={0} aria-label={t('messages')}>
        {messages.map((message) => (
          <MessageCard key={message.messageId} message={message} ticket={ticket} />
        ))}
        <div ref={end} />
      </div>
      <Reply ticket={ticket} />
    </section>
  );
}

function Facts({ ticket }: { ticket: Ticket }) {
  const { t, i18n } = useTranslation('tickets');
  const { slug } = useWorkspace();
  const { requester, source, createdAt, conversationId } = ticket;
  return (
    <p className={styles['facts']}>
      <span>#{ticket.ticketNumber}</span>
      <span>{[requester.name, requester.email].filter(Boolean).join(' · ') || t('unknown')}</span>
      <span title={absoluteTime(createdAt, i18n.language)}>{t(`source.${source}`)}</span>
      {conversationId && (
        <Link to="/$slug/inbox/$conversationId" params={{ slug, conversationId }}>
          <IconMessages size={14} aria-hidden /> {t('conversation')}
        </Link>
      )}
    </p>
  );
}

function TicketControls({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets');
  const { t: common } = useTranslation();
  const { agent } = useWorkspace();
  const staff = useStaff().data?.staff ?? [];
  const { mutate } = useTicketChange(ticket.ticketId);
  const nobody = 'nobody';
  useShortcuts({
    assignMe: () => mutate({ assignedAgentId: agent.agentId }),
    resolve: () => mutate({ status: 'resolved' }),
    close: () => mutate({ status: 'closed' }),
  });
  return (
    <div className={styles['controls']}>
      <Select
        size="xs"
        allowDeselect={false}
        label={t('statusLabel')}
        data={ticketStatuses.map((value) => ({ value: value as string, label: t(`status.${value}`) }))}
        value={ticket.status}
        onChange={(value) => {
          const status = ticketStatuses.find((name) => name === value);
          if (status) mutate({ status });
        }}
      />
      <Select
        size="xs"
        allowDeselect={false}
        label={common('context.priority')}
        data={priorities.toReversed().map((value) => ({ value: value as string, label: common(`context.${value}`) }))}
        value={ticket.priority}
        onChange={(value) => {
          const priority = priorities.find((name) => name === value);
          if (priority) mutate({ priority });
        }}
      />
      <Select
        size="xs"
        allowDeselect={false}
        searchable={staff.length > 8}
        label={common('context.assignee')}
        data={[
          { value: nobody, label: common('context.nobody') },
          ...staff.map(({ agentId, name }) => ({
            value: agentId,
            label: agentId === agent.agentId ? `${name} (${common('inbox.you')})` : name,
          })),
        ]}
        value={ticket.assignedAgentId ?? nobody}
        onChange={(value) => value && mutate({ assignedAgentId: value === nobody ? null : value })}
      />
    </div>
  );
}

function MessageCard({ message, ticket }: { message: TicketMessage; ticket: Ticket }) {
  const { t, i18n } = useTranslation('tickets');
  const { t: common } = useTranslation();
  const now = useNow();
  const visitor = ticket.requester.name ?? ticket.requester.email ?? t('unknown');
  const name =
    message.authorName ??
    (message.author === 'visitor' ? visitor : common(message.author === 'ai' ? 'person.ai' : 'person.agent'));
  return (
    <article className={styles['message']} data-kind={message.isInternal ? 'note' : message.author}>
      <header>
        <PersonAvatar name={name} kind={message.author === 'ai' ? 'ai' : 'person'} size={28} />
        <b>{name}</b>
        {message.isInternal && (
          <span className={styles['internal']}>
            <IconLock size={12} aria-hidden /> {t('internal')}
          </span>
        )}
        <time dateTime={message.createdAt} title={absoluteTime(message.createdAt, i18n.language)}>
          {relativeTime(message.createdAt, now, i18n.language)}
        </time>
      </header>
      <p>{message.body}</p>
    </article>
  );
}

const longest = 8000;

function Reply({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets');
  const { t: common } = useTranslation();
  const { sendWith } = usePreferences();
  const reply = useTicketReply(ticket.ticketId);
  const [text, setText] = useState('');
  const [kind, setKind] = useState<'reply' | 'note'>('reply');
  const field = useRef<HTMLTextAreaElement>(null);
  const body = text.trim();
  const isNote = kind === 'note';
  const canSend = body !== '' && !reply.isPending;
  const write = (next: 'reply' | 'note') => {
    setKind(next);
    field.current?.focus();
  };
  useShortcuts({ reply: () => write('reply'), note: () => write('note') });

  function send() {
    if (!canSend) return;
    reply.mutate({ body, isInternal: isNote }, { onSuccess: () => setText('') });
  }
  function pressed(event: KeyboardEvent) {
    const { key, metaKey, ctrlKey, altKey, shiftKey } = event;
    if (key === 'Escape') return field.current?.blur();
    const { isComposing } = event.nativeEvent;
    if (!wantsToSend({ key, metaKey, ctrlKey, altKey, shiftKey, isComposing }, sendWith)) return;
    event.preventDefault();
    send();
  }
  return (
    <div className={styles['reply']} data-kind={kind}>
      <Textarea
        ref={field}
        variant="unstyled"
        autosize
        minRows={2}
        maxRows={10}
        maxLength={longest}
        value={text}
        aria-label={common(isNote ? 'composer.note' : 'composer.reply')}
        placeholder={isNote ? common('composer.notePlaceholder') : t('replyPlaceholder')}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={pressed}
      />
      <Group justify="space-between">
        <SegmentedControl
          size="xs"
          aria-label={common('composer.mode')}
          value={kind}
          onChange={write}
          data={[
            { value: 'reply' as const, label: common('composer.reply') },
            { value: 'note' as const, label: common('composer.note') },
          ]}
        />
        <Button
          size="xs"
          disabled={!canSend}
          loading={reply.isPending}
          onClick={send}
          rightSection={<IconSend2 size={15} />}
          {...(isNote && { color: '#8a6400' })}
        >
          {common(isNote ? 'composer.addNote' : 'composer.send')}
        </Button>
      </Group>
    </div>
  );
}
