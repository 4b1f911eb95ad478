import { Text, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonAvatar } from '../inbox/person-avatar.tsx';
import type { Language } from '../language/index.ts';
import { absoluteTime } from '../language/times.ts';
import type { Answer } from '../rest/answers.ts';
import { Time } from '../shell/time.tsx';
import styles from './records.module.css';

export type Entry = Answer<'listAudit'>['entries'][number];

type Properties = {
  entries: Entry[];
  /** Whom it was done to, where the sentence does not say so. */
  subjectOf?: (entry: Entry) => string | undefined;
};

export function AuditEntries({ entries, subjectOf }: Properties) {
  const [open, setOpen] = useState<string>();
  return (
    <ol className={styles['entries']}>
      {entries.map((entry) => (
        <li key={entry.id} data-action={entry.action}>
          <UnstyledButton
            className={styles['entry']}
            aria-expanded={open === entry.id}
            onClick={() => setOpen(open === entry.id ? undefined : entry.id)}
          >
            <Sentence entry={entry} subject={subjectOf?.(entry)} />
            <IconChevronRight size={16} className={styles['chevron']} aria-hidden />
          </UnstyledButton>
          {open === entry.id && <Details entry={entry} />}
        </li>
      ))}
    </ol>
  );
}

function Sentence({ entry, subject }: { entry: Entry; subject: string | undefined }) {
  const { t, i18n } = useTranslation('records');
  const { actor, at, sentence, address } = entry;
  const who = actor.name ?? t(`audit.${actor.kind}`);
  return (
    <>
      <PersonAvatar name={who} size={28} />
      <span className={styles['sentence']}>
        <b>{who}</b> {sentence[i18n.language as Language]}
        {subject && <b>: {subject}</b>}
      </span>
      <Text span size="xs" c="dimmed">
        {address ?? ''}
      </Text>
      <Text span size="xs" c="dimmed" className={styles['when']}>
        <Time at={at} />
      </Text>
    </>
  );
}

const said = (value: unknown): string =>
  typeof value === 'string' ? value : Array.isArray(value) ? value.map(said).join(', ') : JSON.stringify(value);

function Details({ entry }: { entry: Entry }) {
  const { t, i18n } = useTranslation('records');
  const { seq, at, action, target, details, address, userAgent, requestId } = entry;
  const facts: [string, string | null][] = [
    ['#', String(seq)],
    [t('audit.when'), absoluteTime(at, i18n.language)],
    [t('audit.what'), action],
    [t('audit.target'), target && `${target.kind} ${target.id}`],
    ...Object.entries(details).map(([name, value]): [string, string] => [name, said(value)]),
    [t('audit.where'), address],
    [t('audit.program'), userAgent],
    [t('audit.request'), requestId],
  ];
  return (
    <dl className={styles['facts']}>
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
