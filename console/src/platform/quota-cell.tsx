import { NumberInput, Popover, SegmentedControl, Stack, Table, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { count } from '../language/money.ts';
import { MONTHLY, monthlyQuotas } from './plan-draft.ts';
import styles from './platform.module.css';
import type { QuotaContract } from './platform-queries.ts';

type Properties = {
  quotaKey: string;
  quota: QuotaContract | undefined;
  before: QuotaContract | undefined;
  label: string;
  isLocked: boolean;
  change: (quota: QuotaContract) => void;
};

const none: QuotaContract = { valueType: 'disabled' };
const types = ['number', 'unlimited', 'custom', 'disabled'] as const;
const most = 1_000_000_000;

/** What was agreed upon by hand, where it is a number. */
const agreedIn = ({ config }: QuotaContract): number | undefined =>
  typeof config?.['limit'] === 'number' ? config['limit'] : undefined;

const differs = (one: QuotaContract, other: QuotaContract): boolean =>
  one.valueType !== other.valueType ||
  (one.limitValue ?? null) !== (other.limitValue ?? null) ||
  (one.resetPeriod ?? null) !== (other.resetPeriod ?? null) ||
  agreedIn(one) !== agreedIn(other);

export function QuotaCell({ quotaKey, quota = none, before, label, isLocked, change }: Properties) {
  const { t, i18n } = useTranslation('platform');
  const [isOpen, setOpen] = useState(false);
  const { valueType, limitValue, resetPeriod } = quota;
  const agreed = agreedIn(quota);
  const value = valueType === 'number' ? count(limitValue ?? 0, i18n.language) : t(`valueType.${valueType}`);
  const isMonthly = resetPeriod === MONTHLY;
  const isAgreed = valueType === 'custom' && agreed !== undefined;
  const perMonth = isMonthly && (valueType === 'number' || isAgreed) ? ` ${t('plans.perMonth')}` : '';
  const period = `${isAgreed ? `: ${count(agreed, i18n.language)}` : ''}${perMonth}`;
  const shown = (
    <>
      <span data-type={valueType}>{value}</span>
      {period && (
        <Text span size="xs" c="dimmed">
          {period}
        </Text>
      )}
    </>
  );
  return (
    <Table.Td data-changed={(before && differs(quota, before)) || undefined}>
      {isLocked ? (
        <span className={styles['quotaText']}>{shown}</span>
      ) : (
        <Popover
          opened={isOpen}
          onChange={setOpen}
          position="bottom-start"
          shadow="md"
          width={330}
          trapFocus
          returnFocus
        >
          <Popover.Target>
            <UnstyledButton
              className={styles['quota']}
              aria-label={`${label}: ${value}${period}`}
              onClick={() => setOpen(!isOpen)}
            >
              {shown}
            </UnstyledButton>
          </Popover.Target>
          <Popover.Dropdown aria-label={label}>
            <Stack gap="sm">
              <Text size="sm" fw={600}>
                {label}
              </Text>
              <SegmentedControl
                size="xs"
                fullWidth
                aria-label={t('plans.kind')}
                value={valueType}
                onChange={(next) => change({ ...quota, valueType: next as QuotaContract['valueType'] })}
                data={types.map((type) => ({ value: type, label: t(`valueType.${type}`) }))}
              />
              {valueType === 'number' && (
                <NumberInput
                  data-autofocus
                  aria-label={t('plans.amount')}
                  min={0}
                  max={most}
                  decimalScale={0}
                  thousandSeparator={i18n.language === 'de' ? '.' : ','}
                  decimalSeparator={i18n.language === 'de' ? ',' : '.'}
                  value={limitValue ?? 0}
                  onChange={(typed) => {
                    const number = typeof typed === 'number' ? typed : Number.parseInt(typed, 10);
                    if (Number.isFinite(number)) change({ ...quota, limitValue: number });
                  }}
                  onKeyDown={({ key }) => key === 'Enter' && setOpen(false)}
                />
              )}
              {monthlyQuotas.includes(quotaKey) && valueType !== 'disabled' && (
                <SegmentedControl
                  size="xs"
                  fullWidth
                  aria-label={t('plans.reset')}
                  value={isMonthly ? MONTHLY : 'never'}
                  onChange={(next) => change({ ...quota, resetPeriod: next === MONTHLY ? MONTHLY : null })}
                  data={[
                    { value: MONTHLY, label: t('plans.resetMonthly') },
                    { value: 'never', label: t('plans.resetNever') },
                  ]}
                />
              )}
              {valueType === 'custom' && (
                <NumberInput
                  aria-label={t('plans.agreed')}
                  placeholder={t('plans.agreed')}
                  min={0}
                  max={most}
                  decimalScale={0}
                  thousandSeparator={i18n.language === 'de' ? '.' : ','}
                  decimalSeparator={i18n.language === 'de' ? ',' : '.'}
                  value={agreed ?? ''}
                  onChange={(typed) => {
                    const { limit: _before, ...config } = quota.config ?? {};
                    const number = typeof typed === 'number' ? typed : Number.parseInt(typed, 10);
                    change({ ...quota, config: Number.isFinite(number) ? { ...config, limit: number } : config });
                  }}
                />
              )}
              {valueType === 'custom' && (
                <Text size="xs" c="dimmed">
                  {t('plans.customText')}
                </Text>
              )}
            </Stack>
          </Popover.Dropdown>
        </Popover>
      )}
    </Table.Td>
  );
}
