/** The facts this module announces, by the type of the event. */
export type KnowledgeEvents = {
  'knowledge.ready': { itemId: string; title: string; chunks: number };
  'knowledge.failed': { itemId: string; title: string; error: string };
};
