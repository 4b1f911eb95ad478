import { show } from '#platform/ids.ts';
import type { DocumentOperation } from '#surfaces/contract/index.ts';
import { answeredOperations } from './operations.ts';
import type { Kind } from './people.ts';
import { type Expectation, expectations, type Noun } from './tenant-expectations.ts';
import type { MatrixInput, MatrixReport } from './tenant-matrix.ts';
import { alike, idsOf, requestOf } from './tenant-requests.ts';
import { differences, rowsOfTenant, tablesWith } from './tenant-rows.ts';

const nameOf = ({ document, id }: DocumentOperation) => `${document}.${id}`;

type Described = {
  properties?: Record<string, Described>;
  allOf?: Described[];
  anyOf?: Described[];
  oneOf?: Described[];
};
const fieldsOf = (schema: Described): string[] => [
  ...Object.keys(schema.properties ?? {}),
  ...[...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap(fieldsOf),
];

/** What no client may write: fields of the rows behind, with values that would give something away or take it. */
const forbidden = (foreign: { id: string; visitor: string }, mark: string): Record<string, unknown> => ({
  id: mark,
  tenantId: foreign.id,
  tenant_id: foreign.id,
  clientId: foreign.id,
  visitorId: foreign.visitor,
  role: 'owner',
  scopes: ['tenant:delete', mark],
  isSample: true,
  isVerified: true,
  isActive: false,
  status: 'closed',
  priority: 'urgent',
  senderType: 'agent',
  senderName: mark,
  seq: 9999,
  assistantState: 'off',
  createdAt: '2001-01-01T00:00:00.000Z',
  planId: mark,
  balance: 1_000_000,
  secretHash: mark,
  consecutiveFailures: 25,
  assignedStaffId: mark,
});

/** Every operation that takes a body is sent fields that are not the client's: the same answer, and none of it kept. */
export async function forbiddenFields({ house, asks, own, foreign, only }: MatrixInput): Promise<MatrixReport> {
  const findings: string[] = [];
  let cells = 0;
  const mark = `planted-${own.canary}`;
  const { kysely } = house.database;
  const before = await rowsOfTenant(kysely, foreign.tenant.id);
  for (const operation of answeredOperations) {
    const name = nameOf(operation);
    const expectation = expectations[name];
    const schema = operation.body?.types['application/json'];
    if (!expectation || !schema || (only && !only.includes(name))) continue;
    const own_ = new Set(fieldsOf(schema as Described));
    const all = forbidden({ id: show('tenant', foreign.tenant.id), visitor: foreign.things.conversation }, mark);
    const extra = Object.fromEntries(Object.entries(all).filter(([field]) => !own_.has(field)));
    for (const who of (expectation.triedAs ?? expectation.may)
      .filter((kind) => expectation.may.includes(kind))
      .slice(0, 4)) {
      const places = Object.fromEntries(
        Object.entries(expectation.ids ?? {}).filter(([place]) => place.startsWith('path.')),
      ) as Record<string, Noun>;
      const ask = async (more: Record<string, unknown>) => {
        const ids = idsOf(places, { ...own, things: { ...own.things, ...(await fresh(who, places, expectation)) } });
        return asks.ask(requestOf(operation, expectation, { who, own, ids, extra: more }));
      };
      const plain = await ask({});
      const stuffed = await ask(extra);
      cells += 1;
      if (withoutCounts(alike(plain)) !== withoutCounts(alike(stuffed)))
        findings.push(
          `${name} as ${who}: another answer with forbidden fields\n${alike(plain)}\n---\n${alike(stuffed)}`,
        );
      if (stuffed.text.includes(mark)) findings.push(`${name} as ${who}: a forbidden field comes back`);
    }
  }
  for (const table of await tablesWith(kysely, mark)) findings.push(`a forbidden field was kept in ${table}`);
  for (const change of differences(before, await rowsOfTenant(kysely, foreign.tenant.id)))
    findings.push(`another tenant’s rows: ${change}`);
  return { cells, findings };

  async function fresh(who: Kind, places: Record<string, Noun>, { withFile }: Expectation) {
    const nouns = Object.values(places);
    await own.makeRoom();
    return {
      ...(nouns.includes('conversation') &&
        (withFile ? await own.conversationWithFileFor(who) : await own.conversationFor(who))),
      ...(nouns.includes('webhook') && { webhook: await own.newWebhook() }),
      ...(nouns.includes('credential') && { credential: await own.newCredential() }),
      ...(nouns.includes('knowledge') && { knowledge: await own.newKnowledge() }),
      ...(nouns.includes('website') && { website: await own.newWebsite() }),
      ...(nouns.some((noun) => noun === 'question' || noun === 'suggestion') && (await own.newSuggestion())),
      ...(nouns.includes('contact') && { contact: await own.newContact() }),
      ...(nouns.includes('tag') && { tag: await own.newTag() }),
      ...(nouns.includes('reply') && { reply: await own.newReply() }),
      ...(nouns.includes('passersTalk') && { passersTalk: await own.newPassersTalk() }),
      ...(nouns.includes('invitation') && { invitation: await own.newInvitation() }),
      ...(nouns.includes('call') && { call: await own.newCall(who) }),
      ...(nouns.includes('booking') && { booking: await own.newBooking() }),
    };
  }
}

/** What grows by being asked twice, and what no two contacts, tags or canned replies share. */
const withoutCounts = (text: string): string =>
  text
    .replaceAll(/"phone":"[^"]*"/g, '"…"')
    .replaceAll(/"(?:name|shortcut)":"[a-z]?[0-9a-f-]{12,36}"/g, '"…"')
    .replaceAll(/"(?:latencyMs|expiresIn|deliveryIds)":(?:\d+|\[[^\]]*\])/g, '"…"')
    .replaceAll(/"score":[\d.]+/g, '"…"')
    .replaceAll(/"times":\d+/g, '"…"')
    .replaceAll(/"url":"http:\/\/127\.0\.0\.1:9\/[^"]*"/g, '"…"');

/** A session beats the workspace that the address names: nobody acts in another tenant by naming it. */
export async function foreignNames({ house, asks, own, foreign }: MatrixInput): Promise<MatrixReport> {
  const findings: string[] = [];
  let cells = 0;
  const { kysely } = house.database;
  const before = await rowsOfTenant(kysely, foreign.tenant.id);
  const names: Record<string, string>[] = [{ slug: foreign.tenant.slug }, { apiKey: foreign.tenant.publicKey }];
  const who: Kind[] = ['visitor', 'agentToken', 'owner', 'adminToken'];
  for (const operation of answeredOperations) {
    const expectation = expectations[nameOf(operation)];
    if (!expectation || operation.security.length === 0 || !operation.queryParameters.properties?.['slug']) continue;
    for (const kind of who) {
      for (const name of names) {
        const ids = idsOf(expectation.ids ?? {}, own);
        const exchange = requestOf(operation, { ...expectation, query: () => name }, { who: kind, own, ids });
        const answer = await asks.ask(exchange);
        cells += 1;
        if (answer.text.includes(foreign.canary))
          findings.push(`${nameOf(operation)} as ${kind} tells of the named tenant`);
      }
    }
  }
  for (const change of differences(before, await rowsOfTenant(kysely, foreign.tenant.id)))
    findings.push(`another tenant’s rows: ${change}`);
  return { cells, findings };
}
