import type { ItemStatus } from './knowledge.tables.ts';

/** The facts this module announces, by the type of the event. */
export type KnowledgeEvents = {
  /** How an item stands between being wanted and its end, which has events of its own. */
  'knowledge.changed': { itemId: string; status: Extract<ItemStatus, 'queued' | 'indexing'> | 'removed' };
  'knowledge.ready': { itemId: string; title: string; chunks: number };
  'knowledge.failed': { itemId: string; title: string; error: string };
};
