import { useTranslation } from 'react-i18next';
import { useNow } from '../inbox/use-now.ts';
import { absoluteTime, relativeTime } from '../language/times.ts';

/** "3 min. ago", with the whole date for who points at it. */
export function Time({ at }: { at: string }) {
  const { i18n } = useTranslation();
  const now = useNow();
  return (
    <time dateTime={at} title={absoluteTime(at, i18n.language)} style={{ whiteSpace: 'nowrap' }}>
      {relativeTime(at, now, i18n.language)}
    </time>
  );
}
