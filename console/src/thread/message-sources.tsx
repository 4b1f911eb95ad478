import { Collapse, UnstyledButton } from '@mantine/core';
import { useDisclosure, useId } from '@mantine/hooks';
import type { Source } from '@switchboard/protocol';
import { IconBook2, IconChevronDown, IconExternalLink } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { knowledgeWords } from '../knowledge/words/index.ts';
import { pageOf } from '../language/areas.ts';
import styles from './message-sources.module.css';

const PassageDialog = pageOf(
  'knowledge',
  knowledgeWords,
  async () => (await import('../knowledge/passage-dialog.tsx')).PassageDialog,
);

/** What an answer rests on: the titles at once, the passages on a click; a title opens the passage where it stands. */
export function MessageSources({ sources }: { sources: Source[] }) {
  const { t } = useTranslation();
  const [isOpen, { toggle }] = useDisclosure(false);
  const id = useId();
  const [passageId, setPassageId] = useState<string>();
  return (
    <div className={styles['sources']}>
      <UnstyledButton className={styles['sourcesHead']} aria-expanded={isOpen} aria-controls={id} onClick={toggle}>
        <IconBook2 size={14} stroke={1.8} />
        <span className={styles['sourceTitles']}>{[...new Set(sources.map(({ title }) => title))].join(' · ')}</span>
        <span className={styles['sourceCount']}>{t('thread.sources', { count: sources.length })}</span>
        <IconChevronDown size={14} data-open={isOpen || undefined} className={styles['chevron']} />
      </UnstyledButton>
      <Collapse expanded={isOpen} id={id}>
        <ol className={styles['sourceList']}>
          {sources.map((source) => (
            <li key={`${source.id}${source.snippet}`}>
              <div className={styles['sourceTop']}>
                {source.passageId ? (
                  <UnstyledButton
                    className={styles['sourceTitle']}
                    onClick={() => setPassageId(source.passageId)}
                    aria-haspopup="dialog"
                  >
                    {source.title}
                  </UnstyledButton>
                ) : (
                  <strong>{source.title}</strong>
                )}
                <span>{t('thread.relevance', { percent: Math.round(source.score * 100) })}</span>
              </div>
              <p>{source.snippet}</p>
              {source.url && /^https?:/.test(source.url) && (
                <a href={source.url} target="_blank" rel="noopener noreferrer">
                  {t('thread.openSource')} <IconExternalLink size={13} />
                </a>
              )}
            </li>
          ))}
        </ol>
      </Collapse>
      {passageId && (
        <Suspense>
          <PassageDialog id={passageId} close={() => setPassageId(undefined)} />
        </Suspense>
      )}
    </div>
  );
}
