import { Alert, Anchor, Badge, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconMinus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import { Card, SettingsPage } from '../settings/settings-page.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { BalanceCard } from './balance-card.tsx';
import styles from './plan.module.css';
import { type Subscription, useSubscription } from './plan-queries.ts';
import { QuotaList } from './quota-list.tsx';
import { useRuleName } from './rule-name.ts';

export function PlanPage() {
  const { t } = useTranslation('plan');
  const { agent } = useWorkspace();
  const subscription = useSubscription();
  return (
    <SettingsPage title={t('title')} text={t('text')}>
      <Loaded query={subscription} rows={8}>
        {(found) => (
          <>
            <Warning subscription={found} />
            <Plan subscription={found} />
            {agent.role === 'owner' && <BalanceCard />}
            <Card title={t('quotas')} text={t('quotasText')}>
              <QuotaList quotas={found.quotas} />
            </Card>
          </>
        )}
      </Loaded>
    </SettingsPage>
  );
}

/** What is reached comes before what is nearly reached. */
function Warning({ subscription: { quotas } }: { subscription: Subscription }) {
  const { t } = useTranslation('plan');
  const used = quotas.filter(({ state }) => state === 'full' || state === 'over');
  const full = used.length;
  // What goes beyond them may be paid from the balance.
  const areReplies = used.every(({ quotaKey }) => quotaKey === 'ai_chat_replies');
  const near = quotas.filter(({ state }) => state === 'near').length;
  if (full + near === 0) return null;
  return (
    <Alert
      color={full > 0 ? 'red' : 'orange'}
      icon={<IconAlertTriangle size={20} />}
      title={full > 0 ? t('full', { count: full }) : t('near', { count: near })}
      data-warning={full > 0 ? 'full' : 'near'}
    >
      {t(full === 0 ? 'nearText' : areReplies ? 'fullReplies' : 'fullText')}
    </Alert>
  );
}

function Plan({ subscription: { planName, status, features } }: { subscription: Subscription }) {
  const { t } = useTranslation('plan');
  const { slug } = useWorkspace();
  const nameOf = useRuleName();
  return (
    <Card title={t('plan')}>
      <div className={styles['head']}>
        <span className={styles['planName']}>{planName}</span>
        <Badge variant="light" tt="none" color={status === 'active' ? 'petrol' : 'red'}>
          {t(`status.${status}`)}
        </Badge>
      </div>
      <ul className={styles['features']} aria-label={t('features')}>
        {features.map((feature) => (
          <li
            key={feature.featureKey}
            data-feature={feature.featureKey}
            className={`${styles['featureRow']} ${feature.enabled ? '' : styles['off']}`}
          >
            {feature.enabled ? (
              <IconCheck size={17} className={styles['yes']} role="img" aria-label={t('included')} />
            ) : (
              <IconMinus size={17} role="img" aria-label={t('missing')} />
            )}
            {nameOf('feature', feature.featureKey, feature.name)}
          </li>
        ))}
      </ul>
      <Text size="sm" c="dimmed" mt="md">
        {t('change')}{' '}
        <Anchor
          inherit
          underline="always"
          renderRoot={(props) => <Link to="/$slug/settings/services" params={{ slug }} {...props} />}
        >
          {t('services')}
        </Anchor>
      </Text>
    </Card>
  );
}
