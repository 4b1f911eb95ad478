import { useTranslation } from 'react-i18next';

/** What a feature or quota is called: as we say it, or, where we have no word, as the operator does. */
export function useRuleName() {
  const { t, i18n } = useTranslation('plan');
  return (kind: 'feature' | 'quota', key: string, otherwise: string): string =>
    i18n.exists(`plan:${kind}.${key}`) ? t(`${kind}.${key}` as 'feature.chat') : otherwise;
}
