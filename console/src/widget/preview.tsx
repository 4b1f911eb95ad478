import { luminance } from '@mantine/core';
import { IconMessageCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './widget.module.css';

type Properties = {
  name: string;
  color: string;
  position: 'bottom-right' | 'bottom-left';
  greeting: string;
  suggestions: string[];
};

/** How the chat will look, before anything is saved. */
export function Preview({ name, color, position, greeting, suggestions }: Properties) {
  const { t } = useTranslation('widget');
  // The side with the better contrast, as the widget itself chooses.
  const ink = luminance(color) > 0.18 ? '#0b0d0e' : '#ffffff';
  return (
    <section className={styles['stage']} aria-label={t('look.preview')} data-position={position}>
      <div className={styles['panel']}>
        <header style={{ background: color, color: ink }}>{name}</header>
        <div className={styles['talk']}>
          <p>{greeting}</p>
          {suggestions.map((question) => (
            <span key={question} style={{ borderColor: color }}>
              {question}
            </span>
          ))}
        </div>
        <footer>{t('look.write')}</footer>
      </div>
      <span className={styles['launcher']} style={{ background: color, color: ink }} aria-hidden>
        <IconMessageCircle size={24} />
      </span>
    </section>
  );
}
