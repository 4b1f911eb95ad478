import { useTranslation } from 'react-i18next';
import type { PlanCatalog } from './platform-queries.ts';

/** What features and quotas are called: as we say it, or, where we have no word, as the contract does. */
export function useRuleNames(catalog?: Pick<PlanCatalog, 'featureKeys' | 'quotaKeys'>) {
  const { t, i18n } = useTranslation('platform');
  const word = (kind: 'feature' | 'quota', key: string, otherwise: string | undefined): string =>
    i18n.exists(`platform:${kind}.${key}`) ? t(`${kind}.${key}` as 'feature.chat') : (otherwise ?? key);
  return {
    feature: (key: string) =>
      word('feature', key, catalog?.featureKeys.find(({ featureKey }) => featureKey === key)?.name),
    quota: (key: string) => word('quota', key, catalog?.quotaKeys.find(({ quotaKey }) => quotaKey === key)?.name),
  };
}
