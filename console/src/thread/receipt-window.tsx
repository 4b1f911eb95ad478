import { Skeleton, Text } from '@mantine/core';
import { type QueryKey, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isMissing } from '../rest/rest.ts';
import { Dialog } from '../shell/dialog.tsx';
import { FailureState } from '../shell/failure-state.tsx';
import type { Receipt } from './receipt.ts';
import { ReceiptTable } from './receipt-table.tsx';

type Properties = { queryKey: QueryKey; read: () => Promise<{ receipt: Receipt }>; close: () => void };

/** From an answer to what it took: tokens, and as much of its money as one may see. */
export function ReceiptWindow({ queryKey, read, close }: Properties) {
  const { t } = useTranslation('receipt');
  const receipt = useQuery({ queryKey, queryFn: async () => (await read()).receipt });
  return (
    <Dialog opened onClose={close} title={t('title')}>
      {receipt.isPending && <Skeleton height={160} />}
      {receipt.isError &&
        (isMissing(receipt.error) ? (
          <Text c="dimmed">{t('missing')}</Text>
        ) : (
          <FailureState error={receipt.error} retry={() => void receipt.refetch()} />
        ))}
      {receipt.data && <ReceiptTable receipt={receipt.data} />}
    </Dialog>
  );
}
