import { Alert, Badge, SegmentedControl, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconMail, IconMailCheck, IconMailOff } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../rest/answers.ts';
import { useWorkspace } from '../session/workspace.tsx';
import styles from '../settings/settings.module.css';
import { SettingsPage } from '../settings/settings-page.tsx';
import { Dialog } from '../shell/dialog.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { MoreButton } from '../shell/more-button.tsx';
import { Time } from '../shell/time.tsx';
import records from './records.module.css';
import { en } from './words/en.ts';

type Mail = Answer<'listMails'>['mails'][number];
type Kind = keyof typeof en.mails.kind;

const kindOf = ({ kind }: Mail): Kind => (kind in en.mails.kind ? (kind as Kind) : 'other');
const colours = { queued: 'gray', sent: 'petrol', failed: 'red', bounced: 'orange' } as const;
const watchedEveryMs = 15_000;

export function MailsPage() {
  const { t } = useTranslation('records');
  const { slug, rest } = useWorkspace();
  const [shown, setShown] = useState<Mail>();
  const list = useInfiniteQuery({
    queryKey: ['mails', slug],
    initialPageParam: '',
    queryFn: ({ pageParam }) => rest.get<Answer<'listMails'>>('/console/mails', { cursor: pageParam }),
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: watchedEveryMs,
  });
  const isLocal = list.data?.pages[0]?.isLocalOutbox;
  return (
    <SettingsPage title={t('mails.title')} text={t('mails.text')}>
      {isLocal !== undefined && (
        <Alert
          color={isLocal ? 'orange' : 'petrol'}
          icon={isLocal ? <IconMailOff size={20} /> : <IconMailCheck size={20} />}
          title={t(isLocal ? 'mails.local' : 'mails.smtp')}
        >
          {t(isLocal ? 'mails.localText' : 'mails.smtpText')}
        </Alert>
      )}
      <div className={styles['tableCard']}>
        <Loaded query={list}>
          {({ pages }) => {
            const mails = pages.flatMap((page) => page.mails);
            return mails.length === 0 ? (
              <EmptyState icon={IconMail} title={t('mails.empty')} text={t('mails.emptyText')} />
            ) : (
              <ol className={records['entries']}>
                {mails.map((mail) => (
                  <li key={mail.mailId}>
                    <MailRow mail={mail} isLocal={isLocal === true} open={() => setShown(mail)} />
                  </li>
                ))}
              </ol>
            );
          }}
        </Loaded>
      </div>
      <MoreButton list={list} label={t('mails.more')} />
      <Dialog
        opened={shown !== undefined}
        onClose={() => setShown(undefined)}
        size="xl"
        title={shown?.subject ?? (shown && t(`mails.kind.${kindOf(shown)}`))}
      >
        {shown && <Content mail={shown} />}
      </Dialog>
    </SettingsPage>
  );
}

function MailRow({ mail, isLocal, open }: { mail: Mail; isLocal: boolean; open: () => void }) {
  const { t } = useTranslation('records');
  const { to, subject, status, failure, attempts, createdAt, sentAt } = mail;
  const kind = t(`mails.kind.${kindOf(mail)}`);
  return (
    <UnstyledButton
      className={records['entry']}
      onClick={open}
      aria-label={t('mails.open', { subject: subject ?? kind })}
    >
      <span className={records['sentence']}>
        <span className={styles['itemTitle']}>{subject ?? kind}</span>
        <Text span size="xs" c="dimmed" display="block">
          {[kind, to.name ? `${to.name} <${to.address}>` : to.address].join(' · ')}
        </Text>
        {failure && (
          <span className={styles['problem']}>
            {t(`mails.failure.${failure}`)} ({t('mails.attempts', { count: attempts })})
          </span>
        )}
      </span>
      <Badge variant="light" tt="none" color={colours[status]} miw="max-content">
        {isLocal && status === 'sent' ? t('mails.keptHere') : t(`mails.status.${status}`)}
      </Badge>
      <Text span size="xs" c="dimmed" className={records['when']}>
        <Time at={sentAt ?? createdAt} />
      </Text>
    </UnstyledButton>
  );
}

function Content({ mail }: { mail: Mail }) {
  const { t } = useTranslation('records');
  const { slug, rest } = useWorkspace();
  const [view, setView] = useState<'asMail' | 'asText'>('asMail');
  const one = useQuery({
    queryKey: ['mail', slug, mail.mailId],
    queryFn: () => rest.get<Answer<'getMail'>>(`/console/mails/${mail.mailId}`),
  });
  return (
    <Loaded query={one}>
      {({ content }) =>
        content ? (
          <Stack gap="sm">
            <SegmentedControl
              aria-label={t('mails.title')}
              value={view}
              data={(['asMail', 'asText'] as const).map((value) => ({ value, label: t(`mails.${value}`) }))}
              onChange={(value) => setView(value as typeof view)}
            />
            {view === 'asMail' ? (
              // No scripts, no origin of ours: whatever stands in a mail, it is only looked at.
              <iframe className={records['paper']} title={mail.subject ?? ''} sandbox="" srcDoc={content.html} />
            ) : (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
              <pre className={records['plain']} tabIndex={0}>
                {content.text}
              </pre>
            )}
          </Stack>
        ) : (
          <Text c="dimmed">{t('mails.noContent')}</Text>
        )
      }
    </Loaded>
  );
}
