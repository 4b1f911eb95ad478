import { documents as documentsOf } from '#modules/documents/index.ts';
import { knowledgeJobs, knowledge as knowledgeOf } from '#modules/knowledge/index.ts';
import { websiteJobs, websites as websitesOf } from '#modules/websites/index.ts';
import type { Platform } from './platform.ts';
import type { Rules } from './rules.ts';

/** What a tenant knows: files, websites and typed answers, read and found again. */
export function composeKnowledge(platform: Platform, { plans, audit }: Rules) {
  const { settings, database, outbox, jobs, outbound, blobs, cursors, clock, log } = platform;
  const documents = documentsOf();
  const knowledge = knowledgeOf({
    ...{ database, outbox, audit, jobs, outbound, blobs, documents, plans, clock, log },
    embedding: { baseUrl: settings.embeddingBaseUrl, apiKey: settings.embeddingApiKey, model: settings.embeddingModel },
  });
  const websites = websitesOf({
    ...{ database, jobs, outbound, documents, knowledge, plans, audit, cursors, clock, log },
  });
  knowledgeJobs(jobs, knowledge);
  websiteJobs(jobs, websites);
  return { knowledge, websites };
}

export type KnowledgeModules = ReturnType<typeof composeKnowledge>;
