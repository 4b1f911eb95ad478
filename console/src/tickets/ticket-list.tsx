import { Button, Group, SegmentedControl, Select, Skeleton, Title } from '@mantine/core';
import { IconFlagFilled, IconTicket, IconUser } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useStaff } from '../inbox/inbox-queries.ts';
import { neighbourOf } from '../inbox/list-merge.ts';
import { useNow } from '../inbox/use-now.ts';
import { absoluteTime, relativeTime } from '../language/times.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { FailureState } from '../shell/failure-state.tsx';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { type Ticket, useTickets } from './ticket-queries.ts';
import { type TicketSearch, ticketAssigned, ticketStatuses } from './ticket-search.ts';
import styles from './tickets.module.css';

export function TicketList({ openId }: { openId: string | undefined }) {
  const { t } = useTranslation('tickets');
  const { t: common } = useTranslation();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const search: TicketSearch = useSearch({ from: '/$slug/tickets' });
  const list = useTickets(search);
  const tickets = list.data?.pages.flatMap((page) => page.tickets) ?? [];
  const now = useNow();
  const change = (next: { [Name in keyof TicketSearch]?: TicketSearch[Name] | undefined }) =>
    void navigate({
      to: '.',
      replace: true,
      search: (held: object) =>
        Object.fromEntries(Object.entries({ ...held, ...next }).filter(([, value]) => value !== undefined)),
    });
  const go = (step: 1 | -1) => {
    const ticketId = neighbourOf(
      tickets.map((ticket) => ticket.ticketId),
      openId,
      step,
    );
    if (ticketId) void navigate({ to: '/$slug/tickets/$ticketId', params: { slug, ticketId }, search: true });
  };
  useShortcuts({ next: () => go(1), previous: () => go(-1) });
  const isFiltered = search.assigned !== undefined || search.status !== undefined || search.archived === true;
  return (
    <section className={styles['list']} aria-label={t('list')}>
      <header className={styles['head']}>
        <Title order={1}>{t('title')}</Title>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={t('assignedTo')}
          value={search.assigned ?? 'any'}
          onChange={(value) => change({ assigned: value === 'any' ? undefined : value })}
          data={ticketAssigned.map((value) => ({ value, label: t(`assigned.${value}`) }))}
        />
        <Select
          size="xs"
          aria-label={t('statusLabel')}
          placeholder={search.archived ? t('anyStatus') : t('unresolved')}
          clearable
          data={[
            ...ticketStatuses.map((value) => ({ value: value as string, label: t(`status.${value}`) })),
            { value: 'archived', label: t('anyStatus') },
          ]}
          value={search.archived ? 'archived' : (search.status ?? null)}
          onChange={(value) => {
            const status = ticketStatuses.find((name) => name === value);
            const isRest = status === 'resolved' || status === 'closed';
            change({ status, archived: value === 'archived' || isRest ? true : undefined });
          }}
        />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <div className={styles['rows']} tabIndex={0}>
        {list.isPending && <Skeletons />}
        {list.isError && tickets.length === 0 && <FailureState error={list.error} retry={() => void list.refetch()} />}
        {list.isSuccess && tickets.length === 0 && (
          <EmptyState
            icon={IconTicket}
            title={t(isFiltered ? 'emptyFilter' : 'empty')}
            text={isFiltered ? undefined : t('emptyText')}
            action={
              isFiltered && (
                <Button
                  variant="default"
                  onClick={() => change({ assigned: undefined, status: undefined, archived: undefined })}
                >
                  {common('inbox.clearFilters')}
                </Button>
              )
            }
          />
        )}
        <ul>
          {tickets.map((ticket) => (
            <li key={ticket.ticketId}>
              <TicketRow ticket={ticket} isOpen={ticket.ticketId === openId} now={now} />
            </li>
          ))}
        </ul>
        {list.hasNextPage && (
          <Group justify="center" py="sm">
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              loading={list.isFetchingNextPage}
              onClick={() => void list.fetchNextPage()}
            >
              {t('more')}
            </Button>
          </Group>
        )}
      </div>
    </section>
  );
}

function TicketRow({ ticket, isOpen, now }: { ticket: Ticket; isOpen: boolean; now: number }) {
  const { t, i18n } = useTranslation('tickets');
  const { t: common } = useTranslation();
  const { slug, agent } = useWorkspace();
  const staff = useStaff().data?.staff;
  const who = ticket.requester.name ?? ticket.requester.email ?? t('unknown');
  const mine = ticket.assignedAgentId === agent.agentId;
  const name = mine ? common('inbox.you') : staff?.find((one) => one.agentId === ticket.assignedAgentId)?.name;
  return (
    <Link
      to="/$slug/tickets/$ticketId"
      params={{ slug, ticketId: ticket.ticketId }}
      search
      preload={false}
      className={styles['row']}
      data-open={isOpen || undefined}
      aria-current={isOpen ? 'true' : undefined}
    >
      <span className={styles['rowTop']}>
        <b>{ticket.subject}</b>
        <time dateTime={ticket.lastMessageAt} title={absoluteTime(ticket.lastMessageAt, i18n.language)}>
          {relativeTime(ticket.lastMessageAt, now, i18n.language)}
        </time>
      </span>
      <span className={styles['rowWho']}>
        #{ticket.ticketNumber} · {who}
      </span>
      <span className={styles['rowFacts']}>
        <span className={styles['flag']} data-priority={ticket.priority}>
          <IconFlagFilled size={12} aria-hidden /> {common(`context.${ticket.priority}`)}
        </span>
        <span>{t(`status.${ticket.status}`)}</span>
        {name && (
          <span>
            <IconUser size={12} aria-hidden /> {name}
          </span>
        )}
      </span>
    </Link>
  );
}

const Skeletons = () => (
  <div className={styles['skeletons']} aria-busy>
    {['a', 'b', 'c', 'd', 'e'].map((key) => (
      <div key={key}>
        <Skeleton height={11} width="70%" mb={9} />
        <Skeleton height={9} width="45%" />
      </div>
    ))}
  </div>
);
