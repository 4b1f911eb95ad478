import { ActionIcon, Badge, Button, Code, Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { IconMessage2Bolt, IconPencil, IconPlus, IconSearch, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../language/index.ts';
import type { Answer } from '../rest/answers.ts';
import { useWorkspace } from '../session/workspace.tsx';
import styles from '../settings/settings.module.css';
import { SettingsPage } from '../settings/settings-page.tsx';
import { Dialog } from '../shell/dialog.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { offerUndo } from '../shell/undo-toast.tsx';
import { useChange } from '../shell/use-change.ts';
import team from '../team/team.module.css';
import { type RepliesSearch, repliesSearch, replyFilters } from './replies-search.ts';
import { ReplyForm } from './reply-form.tsx';

export type Reply = Answer<'listCannedReplies'>['replies'][number];
export const repliesKey = (slug: string) => ['canned replies', slug];

const fits = ({ title, shortcut, texts }: Reply, query: string): boolean =>
  [title, shortcut, texts.de ?? '', texts.en ?? ''].some((text) => text.toLocaleLowerCase().includes(query));

export function RepliesPage() {
  const { t } = useTranslation('phrases');
  const { slug, rest } = useWorkspace();
  const { q = '', show } = useSearch({ strict: false }) as RepliesSearch;
  const navigate = useNavigate();
  const filter = (change: { q?: string | undefined; show?: 'shared' | 'own' | undefined }) =>
    void navigate({ to: '.', search: (before) => repliesSearch({ ...before, ...change }), replace: true });
  const replies = useQuery({
    queryKey: [...repliesKey(slug), 'settings'],
    queryFn: async () => (await rest.get<Answer<'listCannedReplies'>>('/console/canned-replies')).replies,
  });
  const [edited, setEdited] = useState<Reply | 'new'>();
  const add = (
    <Button leftSection={<IconPlus size={17} />} onClick={() => setEdited('new')}>
      {t('replies.add')}
    </Button>
  );
  return (
    <SettingsPage title={t('replies.title')} text={t('replies.text')} actions={add}>
      {(replies.data?.length ?? 0) > 0 && (
        <Group>
          <TextInput
            flex={1}
            miw={200}
            value={q}
            maxLength={100}
            aria-label={t('replies.search')}
            placeholder={t('replies.search')}
            leftSection={<IconSearch size={17} />}
            onChange={({ currentTarget }) => filter({ q: currentTarget.value || undefined })}
          />
          <SegmentedControl
            aria-label={t('replies.title')}
            value={show ?? 'all'}
            data={replyFilters.map((value) => ({ value, label: t(`replies.filter.${value}`) }))}
            onChange={(value) => filter({ show: value === 'all' ? undefined : value })}
          />
        </Group>
      )}
      <div className={styles['tableCard']}>
        <Loaded query={replies}>
          {(all) => {
            if (all.length === 0) {
              return (
                <EmptyState
                  icon={IconMessage2Bolt}
                  title={t('replies.empty')}
                  text={t('replies.emptyText')}
                  action={add}
                />
              );
            }
            const shown = all.filter(
              (reply) => (!show || reply.shared === (show === 'shared')) && fits(reply, q.toLocaleLowerCase()),
            );
            return shown.length === 0 ? (
              <EmptyState icon={IconSearch} title={t('replies.nothing')} text={t('replies.nothingText')} />
            ) : (
              <ul className={team['list']}>
                {shown.map((reply) => (
                  <ReplyRow key={reply.replyId} reply={reply} edit={() => setEdited(reply)} />
                ))}
              </ul>
            );
          }}
        </Loaded>
      </div>
      <Dialog
        opened={edited !== undefined}
        onClose={() => setEdited(undefined)}
        size="lg"
        title={edited === 'new' ? t('replies.add') : edited && t('replies.editTitle', { title: edited.title })}
      >
        {edited && <ReplyForm reply={edited} close={() => setEdited(undefined)} />}
      </Dialog>
    </SettingsPage>
  );
}

function ReplyRow({ reply, edit }: { reply: Reply; edit: () => void }) {
  const { t, i18n } = useTranslation('phrases');
  const { slug, agent } = useWorkspace();
  const mayChange = !reply.shared || agent.role !== 'agent';
  const { title, shortcut, texts, shared } = reply;
  const text = (texts[i18n.language as Language] ?? texts.de ?? texts.en ?? '').replaceAll(/\s+/g, ' ');
  const stale = [repliesKey(slug)];
  const again = useChange({
    act: (rest) => rest.post('/console/canned-replies', { shortcut, title, texts, shared }),
    stale,
  });
  const remove = useChange({ act: (rest) => rest.delete(`/console/canned-replies/${reply.replyId}`), stale });
  const removed = () => offerUndo(t('replies.removed', { title }), () => again.mutate());
  return (
    <li className={team['row']} data-reply={shortcut}>
      <div className={team['grow']}>
        <Group gap={8}>
          <span className={styles['itemTitle']}>{title}</span>
          <Code>/{shortcut}</Code>
          <Badge variant="light" size="sm" tt="none" color={shared ? 'petrol' : 'gray'}>
            {shared ? t('replies.shared') : t('replies.own')}
          </Badge>
          <Text size="xs" c="dimmed">
            {[texts.de !== undefined && 'DE', texts.en !== undefined && 'EN'].filter(Boolean).join(' · ')}
          </Text>
        </Group>
        <Text size="sm" c="dimmed" lineClamp={2}>
          {text}
        </Text>
      </div>
      {mayChange && (
        <Group gap={2} wrap="nowrap">
          <ActionIcon variant="subtle" color="gray" aria-label={`${t('replies.edit')}: ${title}`} onClick={edit}>
            <IconPencil size={17} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            loading={remove.isPending}
            aria-label={`${t('replies.remove')}: ${title}`}
            onClick={() => remove.mutate(undefined, { onSuccess: removed })}
          >
            <IconTrash size={17} />
          </ActionIcon>
        </Group>
      )}
    </li>
  );
}
