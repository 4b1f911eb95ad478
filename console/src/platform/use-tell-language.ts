import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../language/index.ts';
import { usePlatform } from './platform.tsx';
import { platformKeys, useOperatorMe } from './platform-queries.ts';

/** Mails to an operator come in the language that they read here: told when they choose it, and at their first visit. */
export function useTellLanguage(): (language: Language) => void {
  const { i18n } = useTranslation();
  const { rest } = usePlatform();
  const queries = useQueryClient();
  const me = useOperatorMe().data?.operator;
  const tell = (language: Language) =>
    void rest.patch('/console/platform/me', { language }).then(
      () => queries.invalidateQueries({ queryKey: platformKeys.me }),
      // It is told anew at the next choice; nothing here waits for it.
      () => {},
    );
  const isUnknown = me !== undefined && me.language === null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each operator, not at every change of language.
  useEffect(() => {
    if (isUnknown) tell(i18n.language as Language);
  }, [isUnknown]);
  return tell;
}
