export const knowledgeTabs = ['sources', 'websites', 'questions', 'suggestions'] as const;
export type KnowledgeTab = (typeof knowledgeTabs)[number];
export const kinds = ['text', 'url', 'file', 'qa'] as const;
export const questionStates = ['open', 'solved', 'dismissed'] as const;
export type KnowledgeSearch = {
  tab?: KnowledgeTab;
  kind?: (typeof kinds)[number];
  state?: (typeof questionStates)[number];
};

export function knowledgeSearch(given: Record<string, unknown>): KnowledgeSearch {
  const tab = knowledgeTabs.find((name) => name === given['tab']);
  const kind = kinds.find((name) => name === given['kind']);
  const state = questionStates.find((name) => name === given['state']);
  return { ...(tab && { tab }), ...(kind && { kind }), ...(state && { state }) };
}
