import { Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { count } from '../language/money.ts';
import styles from './plan.module.css';
import type { Quota } from './plan-queries.ts';
import { useRuleName } from './rule-name.ts';

const colours: Record<Quota['state'], string> = {
  unlimited: 'petrol',
  left: 'petrol',
  near: 'orange',
  full: 'red',
  over: 'red',
  not_in_plan: 'gray',
};

export function QuotaList({ quotas }: { quotas: Quota[] }) {
  return (
    <ul className={styles['quotas']}>
      {quotas.map((quota) => (
        <QuotaRow key={quota.quotaKey} quota={quota} />
      ))}
    </ul>
  );
}

function QuotaRow({ quota }: { quota: Quota }) {
  const { t, i18n } = useTranslation('plan');
  const { quotaKey, used, allowed, state, resetsOn, liftedBy } = quota;
  const name = useRuleName()('quota', quotaKey, quota.name);
  const number = (value: number) => count(value, i18n.language);
  const share = allowed === null || used === null ? 0 : allowed === 0 ? 100 : Math.min(100, (used / allowed) * 100);
  const figures =
    state === 'not_in_plan'
      ? t('none')
      : allowed === null
        ? used === null
          ? t('unlimited')
          : `${number(used)} · ${t('unlimited')}`
        : used === null
          ? t('uncounted', { allowed: number(allowed) })
          : t('of', { used: number(used), allowed: number(allowed) });
  // The workspace's own day, wherever somebody reads it.
  const day =
    resetsOn &&
    new Intl.DateTimeFormat(i18n.language, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
      new Date(resetsOn),
    );
  const needsHelp = state === 'full' || state === 'over' || state === 'not_in_plan';
  const hint = [
    day && allowed !== null && state !== 'not_in_plan' && t('resets', { day }),
    needsHelp && liftedBy.length > 0 && t('lifts', { plans: liftedBy.join(', ') }),
  ].filter(Boolean);
  return (
    <li className={styles['quotaRow']} data-quota={quotaKey} data-state={state}>
      <div className={styles['line']}>
        <span className={styles['lineName']}>{name}</span>
        <span className={styles['figures']} data-full={state === 'full' || state === 'over' || undefined}>
          {figures}
        </span>
      </div>
      {allowed !== null && used !== null && state !== 'not_in_plan' && (
        <Progress.Root size={7} radius="xl" mt={6}>
          <Progress.Section
            value={share}
            color={colours[state]}
            aria-label={t('bar', { name, used: number(used), allowed: number(allowed) })}
          />
        </Progress.Root>
      )}
      {hint.length > 0 && (
        <Text size="xs" c="dimmed" mt={4}>
          {hint.join(' ')}
        </Text>
      )}
    </li>
  );
}
