import { Badge, Checkbox, Table, Text, Tooltip } from '@mantine/core';
import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { bySortOrder, FIXED, setFeature, setQuota } from './plan-draft.ts';
import { PlanHead } from './plan-head.tsx';
import styles from './platform.module.css';
import type { PlanCatalog, PlanContract } from './platform-queries.ts';
import { QuotaCell } from './quota-cell.tsx';
import { useRuleNames } from './rule-names.ts';

type Properties = {
  catalog: PlanCatalog;
  /** What is stored: a cell that differs is marked. */
  base: PlanCatalog;
  isLocked: boolean;
  change: (catalog: PlanCatalog) => void;
};

/** Features and quotas down, plans across. */
export function PlanMatrix({ catalog, base, isLocked, change }: Properties) {
  const { t } = useTranslation('platform');
  const names = useRuleNames(catalog);
  const plans = catalog.plans.toSorted(bySortOrder);
  const before = new Map(base.plans.map((plan) => [plan.planId, plan]));
  const isFixed = (plan: PlanContract) => isLocked || plan.slug === FIXED;
  const section = (title: string) => (
    <Table.Tr className={styles['section']}>
      <Table.Th scope="colgroup" className={styles['stuck']}>
        {title}
      </Table.Th>
      <Table.Td colSpan={plans.length} />
    </Table.Tr>
  );
  const head = (name: string, description: string, isPlanned = false) => (
    <Table.Th scope="row" className={styles['stuck']}>
      <Tooltip label={description} disabled={!description} multiline maw={320} position="right">
        <span>{name}</span>
      </Tooltip>
      {isPlanned && (
        <Badge variant="light" color="gray" tt="none" size="sm" ml={6} title={t('plans.plannedText')}>
          {t('plans.planned')}
        </Badge>
      )}
    </Table.Th>
  );
  return (
    <Table className={styles['matrix'] ?? ''} verticalSpacing={7} horizontalSpacing="md" withColumnBorders={false}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th className={styles['stuck']}>
            <Text span size="xs" c="dimmed">
              {t('plans.rule')}
            </Text>
          </Table.Th>
          {plans.map((plan) => (
            <PlanHead key={plan.planId} plan={plan} catalog={catalog} isLocked={isLocked} change={change} />
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {section(t('plans.features'))}
        {catalog.featureKeys.toSorted(bySortOrder).map(({ featureKey, description, status }) => (
          <Table.Tr key={featureKey} data-feature={featureKey}>
            {head(names.feature(featureKey), description, status === 'planned')}
            {plans.map((plan) => {
              const isOn = plan.features[featureKey]?.enabled ?? false;
              const label = t('plans.cell', { rule: names.feature(featureKey), plan: plan.name });
              const old = before.get(plan.planId);
              return (
                <Table.Td
                  key={plan.planId}
                  data-changed={(old && (old.features[featureKey]?.enabled ?? false) !== isOn) || undefined}
                >
                  {isFixed(plan) ? (
                    <span role="img" aria-label={`${label}: ${t(isOn ? 'plans.on' : 'plans.off')}`}>
                      {isOn ? (
                        <IconCheck size={17} className={styles['on']} />
                      ) : (
                        <IconMinus size={17} className={styles['off']} />
                      )}
                    </span>
                  ) : (
                    <Checkbox
                      aria-label={label}
                      checked={isOn}
                      onChange={({ currentTarget }) =>
                        change(setFeature(catalog, plan.planId, featureKey, currentTarget.checked))
                      }
                    />
                  )}
                </Table.Td>
              );
            })}
          </Table.Tr>
        ))}
        {section(t('plans.quotas'))}
        {catalog.quotaKeys.toSorted(bySortOrder).map(({ quotaKey, description }) => (
          <Table.Tr key={quotaKey} data-quota={quotaKey}>
            {head(names.quota(quotaKey), description)}
            {plans.map((plan) => (
              <QuotaCell
                key={plan.planId}
                quotaKey={quotaKey}
                quota={plan.quotas[quotaKey]}
                before={before.get(plan.planId)?.quotas[quotaKey]}
                label={t('plans.cell', { rule: names.quota(quotaKey), plan: plan.name })}
                isLocked={isFixed(plan)}
                change={(quota) => change(setQuota(catalog, plan.planId, quotaKey, quota))}
              />
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
