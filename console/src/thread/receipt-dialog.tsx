import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isMissing } from '../rest/rest.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { Dialog } from '../shell/dialog.tsx';
import { FailureState } from '../shell/failure-state.tsx';
import type { Receipt } from './receipt.ts';
import { ReceiptTable } from './receipt-table.tsx';

/** From an answer to what it took: tokens, and as much of its money as one may see. */
export function ReceiptDialog({ turnId, close }: { turnId: string; close: () => void }) {
  const { t } = useTranslation('receipt');
  const { slug, rest } = useWorkspace();
  const receipt = useQuery({
    queryKey: ['receipt', slug, turnId],
    queryFn: async () => (await rest.get<{ receipt: Receipt }>(`/console/turns/${turnId}/receipt`)).receipt,
  });
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
