import { NumberInput, Stack, Switch, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../shell/dialog.tsx';
import { FormFoot } from '../shell/form-foot.tsx';
import { usePlatformChange } from './platform.tsx';
import { platformKeys, type TenantBalance } from './platform-queries.ts';

type Rules = Pick<
  TenantBalance,
  'overageEnabled' | 'blockOnZero' | 'autoTopUpEnabled' | 'autoTopUpThresholdCents' | 'autoTopUpAmountCents'
>;
type Tenant = Rules & Pick<TenantBalance, 'tenantId' | 'tenantName' | 'currency'>;

/** What happens when what is included, or the balance, is used up. */
export function BalanceSettings({ tenant, close }: { tenant: Tenant | undefined; close: () => void }) {
  const { t } = useTranslation('platform');
  return (
    <Dialog
      opened={tenant !== undefined}
      onClose={close}
      title={t('balanceSettings.title', { name: tenant?.tenantName })}
    >
      {tenant && <Form tenant={tenant} close={close} />}
    </Dialog>
  );
}

const rulesOf = ({
  overageEnabled,
  blockOnZero,
  autoTopUpEnabled,
  autoTopUpThresholdCents,
  autoTopUpAmountCents,
}: Rules): Rules => ({
  overageEnabled,
  blockOnZero,
  autoTopUpEnabled,
  autoTopUpThresholdCents,
  autoTopUpAmountCents,
});

function Form({ tenant, close }: { tenant: Tenant; close: () => void }) {
  const { t, i18n } = useTranslation('platform');
  const [rules, setRules] = useState(() => rulesOf(tenant));
  const set = (part: Partial<Rules>) => setRules((before) => ({ ...before, ...part }));
  const save = usePlatformChange({
    act: (rest) => rest.put(`/platform/ai-balance/${tenant.tenantId}/settings`, rules),
    stale: [platformKeys.balances, platformKeys.tenants],
    done: () => t('balanceSettings.saved'),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(undefined, { onSuccess: close });
  };
  const amount = (name: 'autoTopUpThresholdCents' | 'autoTopUpAmountCents') => (
    <NumberInput
      label={t(`balanceSettings.${name}`)}
      min={0}
      max={1_000_000}
      decimalScale={2}
      decimalSeparator={i18n.language === 'de' ? ',' : '.'}
      hideControls
      disabled={!rules.autoTopUpEnabled}
      rightSection={<Text size="sm">{tenant.currency}</Text>}
      rightSectionWidth={56}
      value={rules[name] / 100}
      onChange={(typed) => {
        const number = typeof typed === 'number' ? typed : Number.parseFloat(typed);
        if (Number.isFinite(number)) set({ [name]: Math.round(number * 100) });
      }}
    />
  );
  const choice = (name: 'overageEnabled' | 'blockOnZero' | 'autoTopUpEnabled') => (
    <Switch
      data-autofocus={name === 'overageEnabled' || undefined}
      label={t(`balanceSettings.${name}`)}
      description={t(`balanceSettings.text.${name}`)}
      checked={rules[name]}
      onChange={({ currentTarget }) => set({ [name]: currentTarget.checked })}
    />
  );
  return (
    <form onSubmit={submit}>
      <Stack>
        {choice('overageEnabled')}
        {choice('blockOnZero')}
        {choice('autoTopUpEnabled')}
        {amount('autoTopUpThresholdCents')}
        {amount('autoTopUpAmountCents')}
        <FormFoot isPending={save.isPending} close={close} />
      </Stack>
    </form>
  );
}
