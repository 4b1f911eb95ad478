import type { Visitor } from '@switchboard/protocol';
import { useTranslation } from 'react-i18next';
import { useNow } from '../inbox/use-now.ts';
import { absoluteTime, relativeTime } from '../language/times.ts';
import styles from './context.module.css';
import { Fact } from './fact.tsx';

const hereForMs = 2 * 60_000;

export const PageLink = ({ url, title }: { url: string; title?: string | undefined }) => (
  <a href={url} target="_blank" rel="noopener noreferrer nofollow" className={styles['link']} title={url}>
    {title || url.replace(/^https?:\/\//, '')}
  </a>
);

const isWebAddress = (url: string): boolean => /^https?:\/\//.test(url);

/** Where the visitor is at this moment, on what, and what time it is for them. */
export function VisitorNow({ visitor }: { visitor: Visitor | undefined }) {
  const { t, i18n } = useTranslation('desk');
  const now = useNow();
  if (!visitor) return null;
  const { page, device, timeZone } = visitor;
  const isHere = page && now - Date.parse(page.seenAt) < hereForMs;
  const system = [device?.browser, device?.system].filter(Boolean).join(' · ');
  return (
    <>
      {page && isWebAddress(page.url) && (
        <Fact name={t('visitor.page')}>
          <PageLink url={page.url} title={page.title} />
          <time
            className={styles['seen']}
            data-here={isHere || undefined}
            dateTime={page.seenAt}
            title={absoluteTime(page.seenAt, i18n.language)}
          >
            {isHere ? t('visitor.here') : relativeTime(page.seenAt, now, i18n.language)}
          </time>
        </Fact>
      )}
      {page?.referrer && isWebAddress(page.referrer) && (
        <Fact name={t('visitor.from')}>
          <PageLink url={page.referrer} />
        </Fact>
      )}
      {device && (
        <Fact name={t('visitor.device')} text={[t(`device.${device.kind}`), system].filter(Boolean).join(', ')} />
      )}
      <Fact name={t('visitor.time')} text={timeZone && timeThere(timeZone, now, i18n.language)} />
    </>
  );
}

function timeThere(timeZone: string, now: number, language: string): string | undefined {
  try {
    const time = new Intl.DateTimeFormat(language, { timeZone, hour: '2-digit', minute: '2-digit' }).format(now);
    return `${time} (${timeZone.replaceAll('_', ' ')})`;
  } catch {
    return undefined;
  }
}
