import { useWorkspace } from '../session/workspace.tsx';
import type { Receipt } from './receipt.ts';
import { ReceiptWindow } from './receipt-window.tsx';

export function ReceiptDialog({ turnId, close }: { turnId: string; close: () => void }) {
  const { slug, rest } = useWorkspace();
  return (
    <ReceiptWindow
      queryKey={['receipt', slug, turnId]}
      read={() => rest.get<{ receipt: Receipt }>(`/console/turns/${turnId}/receipt`)}
      close={close}
    />
  );
}
