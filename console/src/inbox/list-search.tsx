import { CloseButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import styles from './inbox.module.css';
import { useListFilter } from './use-list-filter.ts';

export function ListSearch() {
  const { t } = useTranslation('desk');
  const { search, change } = useListFilter();
  const [text, setText] = useState(search.q ?? '');
  const field = useRef<HTMLInputElement>(null);
  useShortcuts({ search: () => field.current?.focus() });
  // The address may change by other ways: a link, or the browser's way back. While somebody types, it only lags behind.
  useEffect(() => {
    if (document.activeElement !== field.current) setText(search.q ?? '');
  }, [search.q]);
  function look(next: string) {
    setText(next);
    change({ q: next === '' ? undefined : next });
  }
  // A field of the browser's own: the list shall not wait for a library of fields.
  return (
    <div className={styles['search']}>
      <IconSearch size={15} aria-hidden />
      <input
        ref={field}
        type="search"
        maxLength={200}
        value={text}
        onChange={(event) => look(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          if (text === '') field.current?.blur();
          else look('');
        }}
        placeholder={t('search.placeholder')}
        aria-label={t('search.placeholder')}
      />
      {text !== '' && <CloseButton size="sm" onClick={() => look('')} aria-label={t('search.clear')} />}
    </div>
  );
}
