import { NumberInput, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { money } from '../language/money.ts';
import { Dialog } from '../shell/dialog.tsx';
import { FormFoot } from '../shell/form-foot.tsx';
import { usePlatformChange } from './platform.tsx';
import { platformKeys, type TenantBalance } from './platform-queries.ts';

export type Purse = Pick<TenantBalance, 'tenantId' | 'tenantName' | 'balanceCents' | 'currency'>;
type Done = { amountCents: number; balanceAfterCents: number };

const most = 1_000_000;

export function TopUp({ tenant, close }: { tenant: Purse | undefined; close: () => void }) {
  const { t } = useTranslation('platform');
  return (
    <Dialog opened={tenant !== undefined} onClose={close} title={t('topUp.title', { name: tenant?.tenantName })}>
      {tenant && <Form tenant={tenant} close={close} />}
    </Dialog>
  );
}

function Form({ tenant, close }: { tenant: Purse; close: () => void }) {
  const { t, i18n } = useTranslation('platform');
  const [amount, setAmount] = useState<number>();
  const [notes, setNotes] = useState('');
  // Sent again after a lost answer it is still the same one, and is credited once.
  const [key] = useState(() => crypto.randomUUID());
  const shown = (cents: number) => money(cents, tenant.currency, i18n.language);
  const cents = Math.round((amount ?? 0) * 100);
  const send = usePlatformChange({
    act: (rest) =>
      rest.post<Done>(
        `/platform/ai-balance/${tenant.tenantId}/top-up`,
        { amountCents: cents, ...(notes.trim() && { notes: notes.trim() }) },
        { 'idempotency-key': key },
      ),
    stale: [platformKeys.balances, platformKeys.tenants],
    done: ({ amountCents, balanceAfterCents }) =>
      t('topUp.done', { amount: shown(amountCents), balance: shown(balanceAfterCents) }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (cents > 0) send.mutate(undefined, { onSuccess: close });
  };
  const comma = i18n.language === 'de' ? ',' : '.';
  return (
    <form onSubmit={submit}>
      <Stack>
        <NumberInput
          data-autofocus
          label={t('topUp.amount')}
          min={0}
          max={most}
          decimalScale={2}
          decimalSeparator={comma}
          thousandSeparator={comma === ',' ? '.' : ','}
          hideControls
          rightSection={<Text size="sm">{tenant.currency}</Text>}
          rightSectionWidth={56}
          value={amount ?? ''}
          onChange={(typed) => setAmount(typeof typed === 'number' ? typed : Number.parseFloat(typed) || undefined)}
        />
        <Textarea
          label={t('topUp.notes')}
          description={t('topUp.notesText')}
          maxLength={500}
          autosize
          minRows={2}
          value={notes}
          onChange={({ currentTarget }) => setNotes(currentTarget.value)}
        />
        <Text size="sm" c="dimmed">
          {t('topUp.after', { before: shown(tenant.balanceCents), after: shown(tenant.balanceCents + cents) })}
        </Text>
        <FormFoot action={t('topUp.send')} isPending={send.isPending} disabled={cents <= 0} close={close} />
      </Stack>
    </form>
  );
}
