import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choices } from './use-choices.tsx';
import styles from './writing.module.css';

export const choiceListId = 'composer-choices';
export const choiceId = (id: string) => `choice-${id}`;

/** Stands over the field; the focus stays in the text. */
export function ChoiceList({ kind, choices, active, choose }: Choices) {
  const { t } = useTranslation('desk');
  const shown = useRef<HTMLDivElement>(null);
  const activeId = choices[active]?.id;
  useEffect(() => {
    if (activeId) document.getElementById(choiceId(activeId))?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  return (
    <div className={styles['choices']} ref={shown}>
      <p className={styles['choicesHead']}>{t(kind === 'mention' ? 'mention.title' : 'canned.title')}</p>
      <div
        id={choiceListId}
        role="listbox"
        aria-label={t(kind === 'mention' ? 'mention.title' : 'canned.title')}
        className={styles['choiceList']}
      >
        {choices.map((choice, index) => (
          <div
            key={choice.id}
            id={choiceId(choice.id)}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={styles['choice']}
            // The field would lose the focus, and with it the caret's place.
            onMouseDown={(event) => {
              event.preventDefault();
              void choose(choice);
            }}
          >
            <b>{choice.title}</b>
            <span>{choice.detail}</span>
          </div>
        ))}
      </div>
      {choices.length === 0 && <p className={styles['choicesHead']}>{t('canned.nothing')}</p>}
    </div>
  );
}
