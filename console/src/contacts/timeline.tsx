import { ActionIcon, Badge, Button, Group, Skeleton, Text, Textarea, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowMerge, IconMessage2, IconNote, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../inbox/use-now.ts';
import { absoluteTime, relativeTime } from '../language/times.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { Card } from '../settings/settings-page.tsx';
import { mayManage } from '../settings/settings-places.ts';
import { FailureState } from '../shell/failure-state.tsx';
import { offerUndo } from '../shell/undo-toast.tsx';
import styles from './contacts.module.css';
import { type Contact, type Entry, useAddNote, useRemoveNote, useTimeline } from './contacts-queries.ts';

const pictures = { conversation: IconMessage2, note: IconNote, merged: IconArrowMerge };

export function Timeline({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contacts');
  const timeline = useTimeline(contact.id);
  const entries = timeline.data?.pages.flatMap((page) => page.entries);
  return (
    <Card title={t('timeline')}>
      <NewNote contactId={contact.id} />
      {timeline.isPending && <Skeleton height={120} mt="md" />}
      {timeline.isError && !entries && <FailureState error={timeline.error} retry={() => void timeline.refetch()} />}
      {entries?.length === 0 && (
        <Text c="dimmed" mt="md">
          {t('timelineEmpty')}
        </Text>
      )}
      {entries && entries.length > 0 && (
        <ol className={styles['timeline']}>
          {entries.map((entry) => (
            <EntryRow
              key={`${entry.kind} ${entry.at} ${entry.note?.id ?? entry.conversation?.conversationId ?? ''}`}
              entry={entry}
              contactId={contact.id}
            />
          ))}
        </ol>
      )}
      {timeline.hasNextPage && (
        <Button
          mt="md"
          variant="default"
          loading={timeline.isFetchingNextPage}
          onClick={() => void timeline.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
    </Card>
  );
}

function NewNote({ contactId }: { contactId: string }) {
  const { t } = useTranslation('contacts');
  const add = useAddNote(contactId);
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) add.mutate(text.trim(), { onSuccess: () => setText('') });
  };
  return (
    <form onSubmit={submit}>
      <Textarea
        mt="md"
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4000}
        aria-label={t('note')}
        placeholder={t('notePlaceholder')}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Group justify="flex-end" mt="xs">
        <Button type="submit" size="compact-md" variant="default" disabled={!text.trim()} loading={add.isPending}>
          {t('noteAdd')}
        </Button>
      </Group>
    </form>
  );
}

function EntryRow({ entry, contactId }: { entry: Entry; contactId: string }) {
  const { t, i18n } = useTranslation('contacts');
  const { t: common } = useTranslation();
  const { slug } = useWorkspace();
  const now = useNow();
  const Picture = pictures[entry.kind];
  const { conversation, note, merged } = entry;
  const author = note?.authorName ?? merged?.byName;
  const status = (['open', 'pending', 'snoozed', 'resolved', 'closed'] as const).find(
    (known) => known === conversation?.status,
  );
  return (
    <li className={styles['entry']}>
      <span className={styles['picture']} aria-hidden>
        <Picture size={15} />
      </span>
      <div>
        <div className={styles['entryTop']}>
          {conversation && (
            <Link
              to="/$slug/inbox/$conversationId"
              params={{ slug, conversationId: conversation.conversationId }}
              className={styles['name']}
            >
              {conversation.subject ?? t('conversation')}
            </Link>
          )}
          {note && <strong>{t('note')}</strong>}
          {merged && <strong>{t('merged', { name: merged.name })}</strong>}
          {author && (
            <Text span size="xs" c="dimmed">
              {t('by', { name: author })}
            </Text>
          )}
          {status && (
            <Badge variant="light" color="gray" tt="none" size="sm">
              {common(`status.${status}`)}
            </Badge>
          )}
          <Text span size="xs" c="dimmed">
            <time dateTime={entry.at} title={absoluteTime(entry.at, i18n.language)}>
              {relativeTime(entry.at, now, i18n.language)}
            </time>
          </Text>
          {note && <RemoveNote contactId={contactId} note={note} />}
        </div>
        {conversation?.preview && <Text c="dimmed">{conversation.preview}</Text>}
        {note && <p className={styles['noteBody']}>{note.body}</p>}
      </div>
    </li>
  );
}

function RemoveNote({ contactId, note }: { contactId: string; note: NonNullable<Entry['note']> }) {
  const { t } = useTranslation('contacts');
  const { agent } = useWorkspace();
  const remove = useRemoveNote(contactId);
  const again = useAddNote(contactId);
  if (note.authorId !== agent.agentId && !mayManage(agent.role)) return null;
  const run = () =>
    remove.mutate(note.id, {
      onSuccess: () => {
        if (note.authorId === agent.agentId) offerUndo(t('noteRemoved'), () => again.mutate(note.body));
        else notifications.show({ color: 'petrol', message: t('noteRemoved') });
      },
    });
  return (
    <Tooltip label={t('noteRemove')}>
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        aria-label={t('noteRemove')}
        loading={remove.isPending}
        onClick={run}
      >
        <IconTrash size={14} />
      </ActionIcon>
    </Tooltip>
  );
}
