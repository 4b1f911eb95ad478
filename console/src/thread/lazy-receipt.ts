import { pageOf } from '../language/areas.ts';
import { receiptWords } from './receipt-words/index.ts';

/** Of an answer of one's own workspace. */
export const ReceiptDialog = pageOf(
  'receipt',
  receiptWords,
  async () => (await import('./receipt-dialog.tsx')).ReceiptDialog,
);
