import { Collapse, UnstyledButton } from '@mantine/core';
import { useDisclosure, useId } from '@mantine/hooks';
import type { Source } from '@switchboard/protocol';
import { IconBook2, IconChevronDown, IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './thread.module.css';

/** What an answer rests on: the titles at once, the passages on a click. */
export function MessageSources({ sources }: { sources: Source[] }) {
  const { t } = useTranslation();
  const [isOpen, { toggle }] = useDisclosure(false);
  const id = useId();
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
                <strong>{source.title}</strong>
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
    </div>
  );
}
