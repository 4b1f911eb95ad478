import { useTranslation } from 'react-i18next';
import { count } from '../language/money.ts';

/** "of 5,000", beside what is used of it. */
export function Included({ replies }: { replies: number | null }) {
  const { t, i18n } = useTranslation('platform');
  return replies === null ? t('balances.unlimited') : t('balances.of', { included: count(replies, i18n.language) });
}
