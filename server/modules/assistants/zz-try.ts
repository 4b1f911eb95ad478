import { readdirSync, readFileSync } from 'node:fs';
import { systemCaller } from '#modules/identity/caller.ts';
import { makeTenant, needsOf } from '#modules/knowledge/fixture-tenant.ts';
import { knowledge, languageOf } from '#modules/knowledge/index.ts';
import { testDatabase } from '#tests/database.ts';
import { retrieve } from './retrieval.ts';
import { compose } from './builtin/compose.ts';
import { intentOf } from './intent.ts';
const db = await testDatabase(); const k = knowledge(needsOf(db)); const t = await makeTenant(db);
const f = new URL('../../../tests/fixtures/shop/', import.meta.url);
for (const n of readdirSync(f)) { const body = readFileSync(new URL(n, f),'utf8'); await k.index((await k.addText(systemCaller(t), { title: /^# (.+)$/m.exec(body)![1]!, body })).id); }
for (const q of ['Wie lange kann ich etwas zurückgeben?','Was kostet der Versand?','Wie lange dauert die Lieferung?','Wann haben Sie geöffnet?','Habt ihr sonntags offen?','Wo finde ich euch?','Wo kann ich parken?','Darf mein Hund mit?','Ist das Geschirr spülmaschinenfest?','mikrowelle?','Kann ich eine Tasse gravieren lassen und was kostet das?','How do I pay?','Do you accept PayPal?','How long is the gift card valid?','My parcel arrived broken, what now?','Do you have workshops for kids?','Can I cancel the workshop?','Was passiert wenn etwas zerbrochen ankommt?','Gibt es Garantie?','How much is shipping to Austria?','Is the mug dishwasher safe?','What is your return policy?','Kann ich auf Rechnung zahlen?','Liefern Sie in die USA?','Kann ich meine Bestellung abholen?','wie bekomme ich teeflecken weg','Wann bekomme ich mein Geld zurück?','Wie lange dauert eine Sonderanfertigung?','do you repair chipped cups','Verkaufen Sie Kerzen?','Haben Sie einen Newsletter?','Kann ich bei euch arbeiten?','What is the meaning of life?','Wie ist Ihre Telefonnummer?','Kann man bei euch Kindergeburtstag feiern?', 'Liefern Sie nach Mordor?','Kann ich mit Bitcoin bezahlen?','Was kostet Parken?','Wie groß sind die Tassen?','I would like to order 20 plates for my restaurant']) {
  const r = await retrieve(k, { tenantId: t, question: q, previousQuestion: undefined, language: languageOf(q) ?? 'de', floor: 0.5, chunks: 6 });
  const all = await k.search(t, { query: q, limit: 2 });
  console.log(`\n${q}  [${intentOf(q)}] ${all.map((p) => p.score + ' ' + p.heading).join(' | ')}\n   → ${compose(r.question, r.passages, languageOf(q) ?? 'de')?.text ?? '—'}`);
}
await db.drop(); process.exit(0);
