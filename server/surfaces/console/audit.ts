import type { operations } from '#contracts/console.types.ts';
import { type AuditEntry, type AuditFilter, auditActions, sentenceOf } from '#modules/audit/index.ts';
import type { Caller } from '#modules/identity/index.ts';
import { type Noun, prefixes, read, show } from '#platform/ids.ts';
import { invalid } from '#platform/refusal.ts';
import type { OperationsOf } from '#surfaces/contract/index.ts';
import { idIn, iso, ok } from '#surfaces/shapes/answers.ts';
import { csvAnswer, type TableLanguage } from '#surfaces/shapes/csv.ts';
import type { ConsoleNeeds } from './index.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const isNoun = (text: string): text is Noun => Object.hasOwn(prefixes, text);

const nounOfActor: Partial<Record<AuditEntry['actor']['kind'], Noun>> = {
  staff: 'staff',
  owner: 'owner',
  server: 'credential',
  operator: 'operator',
  visitor: 'visitor',
};

const showId = (kind: string | undefined, id: string): string =>
  kind !== undefined && isNoun(kind) && UUID.test(id) ? show(kind, id) : id;

/** What was asked for by the id that leaves the house; a text that is none of ours stands for itself. */
const readId = (id: string): string =>
  (Object.keys(prefixes) as Noun[]).map((noun) => read(noun, id)).find((found) => found !== undefined) ?? id;

const showEntry = ({ seq, id, at, actor, action, target, details, address, userAgent, requestId }: AuditEntry) => ({
  id: show('audit', id),
  seq,
  at: iso(at),
  actor: { kind: actor.kind, id: actor.id && showId(nounOfActor[actor.kind], actor.id), name: actor.name },
  action,
  sentence: sentenceOf(action),
  target: target && { kind: target.kind, id: showId(target.kind, target.id) },
  details,
  address,
  userAgent,
  requestId,
});

/** A leap second is a time to RFC 3339, and none to a computer. */
function timeIn(name: string, text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) throw invalid(`query.${name}`, 'is no time', 'like 2026-03-02T09:15:00Z');
  return time;
}

type Query = { [Name in keyof AuditFilter]?: string | undefined };
const filterOf = ({ action, actorId, targetKind, targetId, from, to }: Query): AuditFilter => ({
  action,
  actorId: actorId && readId(actorId),
  targetKind,
  targetId: targetId && readId(targetId),
  from: timeIn('from', from),
  to: timeIn('to', to),
});

type Shown = ReturnType<typeof showEntry>;
const columnsIn = (language: TableLanguage): { title: string; of(entry: Shown): string | number | null }[] => {
  const title = (de: string, en: string) => (language === 'de' ? de : en);
  return [
    { title: title('Nummer', 'Number'), of: ({ seq }) => seq },
    { title: title('Zeit', 'Time'), of: ({ at }) => at },
    { title: title('Wer (Art)', 'Who (kind)'), of: ({ actor }) => actor.kind },
    { title: title('Wer', 'Who'), of: ({ actor }) => actor.name },
    { title: title('Wer (Kennung)', 'Who (id)'), of: ({ actor }) => actor.id },
    { title: title('Aktion', 'Action'), of: ({ action }) => action },
    { title: title('Was', 'What'), of: ({ sentence }) => sentence[language] },
    { title: title('Wen (Art)', 'Whom (kind)'), of: ({ target }) => target?.kind ?? null },
    { title: title('Wen (Kennung)', 'Whom (id)'), of: ({ target }) => target?.id ?? null },
    { title: title('Einzelheiten', 'Details'), of: ({ details }) => JSON.stringify(details) },
    { title: title('Adresse', 'Address'), of: ({ address }) => address },
    { title: title('Programm', 'Program'), of: ({ userAgent }) => userAgent },
    { title: title('Anfrage', 'Request'), of: ({ requestId }) => requestId },
  ];
};

async function* shown(entries: AsyncIterable<AuditEntry>) {
  for await (const entry of entries) yield showEntry(entry);
}

export function auditOperations({ audit }: ConsoleNeeds) {
  const page = async (
    caller: Caller,
    { cursor, limit = 50, ...query }: Query & { cursor?: string | undefined; limit?: number | undefined },
  ) => {
    const { entries, nextCursor } = await audit.list(caller, { ...filterOf(query), cursor, limit });
    return { entries: entries.map(showEntry), nextCursor };
  };
  const asTable = async (
    caller: Caller,
    { language = 'de', ...query }: Query & { language?: TableLanguage | undefined },
  ) =>
    csvAnswer(shown(await audit.export(caller, filterOf(query))), {
      name: 'audit',
      language,
      columns: columnsIn(language),
    });

  return {
    listAudit: async ({ caller, query }) => ok(await page(caller, query)),

    listAuditActions: async ({ caller }) => {
      caller.must('audit:read');
      return ok({
        actions: Object.entries(auditActions).map(([action, sentence]) => ({ action, sentence: { ...sentence } })),
      });
    },

    verifyAudit: async ({ caller }) => ok({ verification: await audit.verify(caller) }),

    exportAudit: async ({ caller, query }) => asTable(caller, query),

    getAuditEntry: async ({ caller, path }) =>
      ok({ entry: showEntry(await audit.get(caller, idIn('audit', path.id))) }),

    // Operators have a record of their own, under the same permission.
    listPlatformAudit: async ({ caller, query }) => ok(await page(caller, query)),

    listPlatformAuditActions: async ({ caller }) => {
      const actions = await audit.actions(caller);
      return ok({ actions: actions.map((action) => ({ action, sentence: { ...sentenceOf(action) } })) });
    },

    verifyPlatformAudit: async ({ caller }) => ok({ verification: await audit.verify(caller) }),

    exportPlatformAudit: async ({ caller, query }) => asTable(caller, query),
  } satisfies OperationsOf<operations, Caller>;
}
