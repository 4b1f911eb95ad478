import type { KnowledgeItem } from '#modules/knowledge/index.ts';
import { show } from '#platform/ids.ts';
import { iso } from './answers.ts';

/** As the console shows it. */
export const showKnowledgeItem = (item: KnowledgeItem) => ({
  id: show('knowledge', item.id),
  type: item.type,
  title: item.title,
  ...(item.language && { language: item.language }),
  ...(item.sourceUrl && { sourceUrl: item.sourceUrl }),
  snippet: item.snippet,
  status: item.status,
  ...(item.error && { error: item.error }),
  ...(item.errorCode && { errorCode: item.errorCode }),
  ...(item.error && item.errorDe && { errorWords: { de: item.errorDe, en: item.error } }),
  ...(item.file && { file: item.file }),
  ...(item.type === 'qa' && { questions: item.questions }),
  ...(item.websiteId && { websiteId: show('website', item.websiteId) }),
  chunks: item.chunks,
  isSample: item.isSample,
  createdAt: iso(item.createdAt),
  updatedAt: iso(item.updatedAt),
});
