import { readFile } from 'node:fs/promises';
import { systemCaller } from '#modules/identity/index.ts';
import type { Knowledge } from '#modules/knowledge/index.ts';

const texts = {
  shipping: { file: 'versand.md', language: 'de' },
  returns: { file: 'rueckgabe.md', language: 'de' },
  visit: { file: 'oeffnungszeiten.md', language: 'de' },
  care: { file: 'pflege.md', language: 'de' },
  custom: { file: 'sonderanfertigungen.md', language: 'de' },
  payment: { file: 'gift-cards-and-payment.md', language: 'en' },
  workshops: { file: 'workshops.md', language: 'en' },
  warranty: { file: 'warranty-and-breakage.md', language: 'en' },
} as const;

export type DemoText = keyof typeof texts;
export type DemoKnowledge = Record<DemoText, { id: string; title: string }>;

/** Adds what the shop knows, and has it searchable at once instead of when the queue comes to it. */
export async function addDemoKnowledge(knowledge: Knowledge, tenantId: string): Promise<DemoKnowledge> {
  const added: [string, { id: string; title: string }][] = [];
  for (const [key, { file, language }] of Object.entries(texts)) {
    const body = await readFile(new URL(`./knowledge/${file}`, import.meta.url), 'utf8');
    const title = /^# (.+)$/m.exec(body)?.[1] ?? file;
    const item = await knowledge.addText(systemCaller(tenantId), { title, body, language, isSample: true });
    await knowledge.index(item.id);
    added.push([key, { id: item.id, title }]);
  }
  return Object.fromEntries(added) as DemoKnowledge;
}
