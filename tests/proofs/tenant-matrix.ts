import { type Kysely, sql } from 'kysely';
import { read } from '#platform/ids.ts';
import type { DocumentOperation } from '#surfaces/contract/index.ts';
import type { TestApp } from '#tests/app.ts';
import type { Asker } from './exchange.ts';
import { answeredOperations } from './operations.ts';
import { type Kind, kinds, type People, type Things } from './people.ts';
import { type Expectation, expectations, type Noun } from './tenant-expectations.ts';
import { comparable, type Ids, idsOf, requestOf, unknownOf } from './tenant-requests.ts';
import { differences, rowsOfConversation, rowsOfTenant, settled } from './tenant-rows.ts';

export type MatrixReport = { cells: number; findings: string[] };
export type MatrixInput = { house: TestApp; asks: Asker; own: People; foreign: People; only?: readonly string[] };

const nameOf = ({ document, id }: DocumentOperation) => `${document}.${id}`;

/** What an operation that nobody described here would go unproven with. */
export const undescribed = (): string[] =>
  answeredOperations.map(nameOf).filter((name) => expectations[name] === undefined);

/** Each id alone, and all of them together: a foreign message in its own foreign conversation is another case. */
function placesToSwap(places: readonly string[]): string[][] {
  return places.length > 1 ? [...places.map((place) => [place]), [...places]] : places.map((place) => [place]);
}

/** Things that the kind itself works with, so that the one id that is swapped is the only strange one. */
async function thingsFor(kind: Kind, own: People, { ids = {}, withFile }: Expectation): Promise<Things> {
  if (withFile) return { ...own.things, ...(await own.conversationWithFileFor(kind)) };
  return { ...own.things, ...(Object.values(ids).some(isOfConversation) && (await own.conversationFor(kind))) };
}

/**
 * Every answered operation × every credential of one tenant × every id of another's, or of somebody else's in the same
 * tenant. A foreign id must be answered exactly as one that nobody has, tell nothing, and change nothing.
 */
export async function foreignIds({ house, asks, own, foreign, only }: MatrixInput): Promise<MatrixReport> {
  const findings: string[] = [];
  let cells = 0;
  const { kysely } = house.database;
  const before = await restingRows(kysely, foreign.tenant.id);
  const neighbour = await own.conversationWithFileFor('visitor');
  const neighbourKey = read('conversation', neighbour.conversation) ?? '';
  const neighbourBefore = await rowsOfConversation(kysely, neighbourKey);
  /** Who may not see the neighbour's conversation although it is of their own tenant. */
  const strangers: Kind[] = ['otherVisitor', 'otherAgentToken', 'otherAgent'];

  for (const operation of answeredOperations) {
    const name = nameOf(operation);
    const expectation = expectations[name];
    if (!expectation?.ids || (only && !only.includes(name))) continue;
    const nouns = expectation.ids;
    for (const who of expectation.triedAs ?? kinds) {
      const mine = idsOf(nouns, { ...own, things: await thingsFor(who, own, expectation) });
      const victims: [string, Ids][] = [['of another tenant', idsOf(nouns, foreign)]];
      if (strangers.includes(who))
        victims.push(['of another in the tenant', idsOf(nouns, { ...own, things: { ...own.things, ...neighbour } })]);
      for (const [whose, theirs] of victims) {
        for (const places of placesToSwap(Object.keys(nouns))) {
          if (whose !== 'of another tenant' && !places.some((place) => isOfConversation(nouns[place]))) continue;
          const swapped = swap(mine, theirs, places, nouns, whose);
          const unknown = { ...mine, ...unknownFor(swapped.changed, nouns) };
          const fault = await differ(operation, expectation, {
            who,
            swapped: swapped.ids,
            unknown,
            changed: swapped.changed,
          });
          cells += 1;
          if (fault) findings.push(`${name} as ${who}, ${places.join(' and ')} ${whose}: ${fault}`);
        }
      }
    }
  }
  for (const change of differences(before, await rowsOfTenant(kysely, foreign.tenant.id)))
    findings.push(`another tenant’s rows: ${change}`);
  for (const change of differences(neighbourBefore, await rowsOfConversation(kysely, neighbourKey)))
    findings.push(`a neighbour’s conversation: ${change}`);
  return { cells, findings };

  async function differ(
    operation: DocumentOperation,
    expectation: Expectation,
    { who, swapped, unknown, changed }: { who: Kind; swapped: Ids; unknown: Ids; changed: Ids },
  ): Promise<string | undefined> {
    const onUnknown = await asks.ask(requestOf(operation, expectation, { who, own, ids: unknown }));
    const onForeign = await asks.ask(requestOf(operation, expectation, { who, own, ids: swapped }));
    if (onForeign.text.includes(foreign.canary)) return `tells ${foreign.canary}: ${onForeign.text.slice(0, 200)}`;
    if (comparable(onForeign, swapped) !== comparable(onUnknown, unknown)) {
      return `answered ${onForeign.status} where an unknown id gets ${onUnknown.status}\n${comparable(onForeign, swapped)}\n--- unknown:\n${comparable(onUnknown, unknown)}`;
    }
    // A filter by something unknown finds nothing; whatever names a thing must say that it is not there.
    const isFilter = Object.keys(changed).every((place) => place.startsWith('query.'));
    if (!isFilter && onForeign.status < 400) return `answered ${onForeign.status}`;
    const namesInPath = Object.keys(changed).some((place) => place.startsWith('path.'));
    if (namesInPath && expectation.may.includes(who) && onForeign.status !== 404)
      return `answered ${onForeign.status}, not 404`;
    return undefined;
  }
}

/** The same unknown id wherever the same foreign one stands. */
function unknownFor(changed: Ids, nouns: Readonly<Record<string, Noun>>): Ids {
  const made = new Map<string, string>();
  for (const [place, id] of Object.entries(changed)) if (!made.has(id)) made.set(id, unknownOf(nouns[place]!, id));
  return Object.fromEntries(Object.entries(changed).map(([place, id]) => [place, made.get(id)!]));
}

const isOfConversation = (noun: Noun | undefined) =>
  noun === 'conversation' || noun === 'message' || noun === 'attachment' || noun === 'call';

/** In the same tenant only conversations and messages can be a stranger's. */
function swap(mine: Ids, theirs: Ids, places: readonly string[], nouns: Readonly<Record<string, Noun>>, whose: string) {
  const changed = Object.fromEntries(
    places
      .filter((place) => whose === 'of another tenant' || isOfConversation(nouns[place]))
      .map((place) => [place, theirs[place]!]),
  );
  return { changed, ids: { ...mine, ...changed } };
}

/** What falls due by the clock, and what is counted a while later, would change rows while they are watched. */
async function restingRows(database: Kysely<unknown>, tenantId: string): Promise<string[]> {
  await sql`update desk_watches set due_at = due_at + interval '1 day'`.execute(database);
  await settled(database, tenantId);
  return rowsOfTenant(database, tenantId);
}

/** Every answered operation × every kind of credential, on what is one's own: who may, can; who may not, is refused. */
export async function rightsAndRoles({ house, asks, own, foreign, only }: MatrixInput): Promise<MatrixReport> {
  const findings: string[] = [];
  let cells = 0;
  const before = await restingRows(house.database.kysely, foreign.tenant.id);
  for (const operation of answeredOperations) {
    const name = nameOf(operation);
    const expectation = expectations[name];
    if (!expectation || (only && !only.includes(name))) continue;
    for (const who of expectation.triedAs ?? kinds) {
      const nouns = Object.values(expectation.ids ?? {});
      const things = await thingsFor(who, own, expectation);
      // What an operation ends is made anew for each.
      if (nouns.includes('webhook')) things.webhook = await own.newWebhook();
      if (nouns.includes('delivery')) things.delivery = await own.newDelivery();
      if (nouns.includes('knowledge')) things.knowledge = await own.newKnowledge();
      if (nouns.includes('website')) things.website = await own.newWebsite();
      if (nouns.includes('suggestion')) Object.assign(things, await own.newSuggestion());
      if (nouns.includes('credential')) things.credential = await own.newCredential();
      if (nouns.includes('application')) things.application = await own.newApplication();
      if (nouns.includes('contact')) things.contact = await own.newContact();
      if (nouns.includes('tag')) things.tag = await own.newTag();
      if (nouns.includes('reply')) things.reply = await own.newReply();
      if (nouns.includes('passersTalk')) things.passersTalk = await own.newPassersTalk();
      if (nouns.includes('invitation')) things.invitation = await own.newInvitation();
      if (expectation.ids?.['path.id'] === 'department') things.department = await own.newDepartment();
      if (nouns.includes('call')) things.call = await own.newCall(who);
      if (nouns.includes('booking')) things.booking = await own.newBooking();
      if (nouns.includes('note')) things.note = await own.newNote(things.contact);
      if (nouns.includes('device')) things.device = await own.newDevice(who);
      const ids = idsOf(ownPlaces(expectation), { ...own, things });
      const answer = await asks.ask(requestOf(operation, expectation, { who, own, ids }));
      cells += 1;
      const may = expectation.may.includes(who);
      const right = may
        ? expectation.status
          ? answer.status === expectation.status
          : answer.status < 300
        : answer.status === 401 || answer.status === 403;
      if (!right)
        findings.push(
          `${name} as ${who}: ${answer.status} where ${may ? (expectation.status ?? 'success') : '401 or 403'} is right\n  ${answer.text.slice(0, 300)}`,
        );
      if (!(may && expectation.readsAll) && answer.text.includes(foreign.canary))
        findings.push(`${name} as ${who}: tells of another tenant\n  ${answer.text.slice(0, 300)}`);
    }
  }
  for (const change of differences(before, await rowsOfTenant(house.database.kysely, foreign.tenant.id)))
    findings.push(`another tenant’s rows: ${change}`);
  return { cells, findings };
}

/** A place where one's own id narrows or moves is left out: the plain request is what everybody may make. */
const narrowing = new Set([
  'query.departmentId',
  'query.cursor',
  'body.departmentId',
  'body.assignedAgentId',
  'body.assignedDepartmentId',
  'body.username',
  'body.aiConversationId',
]);
const ownPlaces = ({ ids = {}, leavesOut = [] }: Expectation): Record<string, Noun> =>
  Object.fromEntries(Object.entries(ids).filter(([place]) => !narrowing.has(place) && !leavesOut.includes(place)));
