import type { Receipt } from '../thread/receipt.ts';
import { ReceiptWindow } from '../thread/receipt-window.tsx';
import { usePlatform } from './platform.tsx';
import { platformKeys } from './platform-queries.ts';

/** What an answer of any workspace took, cost and brought; not what it said. */
export function TenantReceipt({ turnId, close }: { turnId: string; close: () => void }) {
  const { rest } = usePlatform();
  return (
    <ReceiptWindow
      queryKey={[...platformKeys.balances, 'receipt', turnId]}
      read={() => rest.get<{ receipt: Receipt }>(`/console/platform/turns/${turnId}/receipt`)}
      close={close}
    />
  );
}
