import { type Kysely, sql } from 'kysely';
import { newId } from '#platform/ids.ts';

const tags = [
  { name: 'Bruch', color: '#c22525' },
  { name: 'Großbestellung', color: '#0b6e64' },
  { name: 'Workshop', color: '#4146a3' },
];

const replies = [
  {
    shortcut: 'hallo',
    title: 'Begrüßung',
    texts: {
      de: 'Guten Tag {{visitor.name}}, hier ist {{agent.name}}. Ich sehe gern für Sie nach.',
      en: 'Hello {{visitor.name}}, this is {{agent.name}}. I am happy to look into it.',
    },
  },
  {
    shortcut: 'foto',
    title: 'Um ein Foto bitten',
    texts: {
      de: 'Würden Sie uns ein Foto des Stücks und des Kartons schicken? Dann finden wir gleich eine Lösung.',
      en: 'Would you send us a photo of the piece and of the box? Then we find a solution right away.',
    },
  },
];

/** What the shop sorts by and says every day: everybody's, so that each of the staff finds it. */
export async function addDemoPhrases(database: Kysely<unknown>, tenantId: string): Promise<void> {
  for (const { name, color } of tags) {
    await sql`insert into tags (id, tenant_id, name, color) values (${newId()}, ${tenantId}, ${name}, ${color})`.execute(
      database,
    );
  }
  for (const { shortcut, title, texts } of replies) {
    await sql`
      insert into canned_replies (id, tenant_id, shortcut, title, texts)
      values (${newId()}, ${tenantId}, ${shortcut}, ${title}, ${JSON.stringify(texts)})`.execute(database);
  }
}
