import { ClientFrame, type ServerFrame } from '@switchboard/protocol';
import { newId, read, show } from '#platform/ids.ts';
import { dial } from '#tests/realtime/scene.ts';
import type { Kind, People } from './people.ts';
import type { MatrixInput, MatrixReport } from './tenant-matrix.ts';
import { differences, rowsOfConversation, rowsOfTenant } from './tenant-rows.ts';

/** What each frame is tried with; a frame of the protocol that is missing here fails the proof. */
const frames: Record<string, ((conversationId: string) => object) | undefined> = {
  subscribe: (conversationId) => ({ conversationId }),
  unsubscribe: (conversationId) => ({ conversationId }),
  'message.send': (conversationId) => ({ conversationId, clientMessageId: `f-${newId()}`, body: 'Hello.' }),
  typing: (conversationId) => ({ conversationId, isTyping: true }),
  viewing: (conversationId) => ({ conversationId, isViewing: true }),
  receipt: (conversationId) => ({ conversationId, seq: 1, status: 'read' }),
  'handoff.request': (conversationId) => ({ conversationId }),
  history: (conversationId) => ({ conversationId, before: 1000 }),
  // These name a call.
  'call.answer': undefined,
  'call.decline': undefined,
  'call.end': undefined,
  // These name no conversation: what they bring is looked at below.
  hello: undefined,
  authenticate: undefined,
  watch: undefined,
  'presence.set': undefined,
  'visitor.page': undefined,
  activity: undefined,
  ping: undefined,
};

const names = (ClientFrame as unknown as { anyOf: { properties: { type: { const: string } } }[] }).anyOf.map(
  ({ properties }) => properties.type.const,
);
export const undescribedFrames = (): string[] => names.filter((name) => !(name in frames));

/** Who may greet on a socket; the others have to be turned away. */
const persons: Kind[] = [
  'visitor',
  'otherVisitor',
  'agentToken',
  'otherAgentToken',
  'agent',
  'supervisor',
  'admin',
  'owner',
];
const turnedAway: Kind[] = ['adminToken', 'account', 'server'];

type Client = Awaited<ReturnType<typeof dial>>;
const ANSWER_MS = 2000;

/** What a frame is answered with, without the asked id. */
async function answerTo(client: Client, type: string, conversationId: string): Promise<string> {
  const frame = { type, ...frames[type]?.(conversationId) };
  const answers: ServerFrame[] = [];
  if (type === 'typing' || type === 'viewing') {
    // Has no answer of its own but a refusal: what stands before the next pong is it.
    client.send(frame);
    await client.settle();
    answers.push(...client.frames.splice(0).filter((one) => one.type === 'refusal'));
  } else {
    answers.push(await client.ask(frame));
    client.frames.splice(0);
  }
  return JSON.stringify(answers.map((one) => ({ ...one, id: undefined }))).replaceAll(conversationId, '<id>');
}

/** The realtime channel under the rules of REST: frames with foreign ids, and ears that must stay deaf. */
export async function foreignFrames({ house, own, foreign }: MatrixInput): Promise<MatrixReport> {
  const findings: string[] = [];
  let cells = 0;
  const { kysely } = house.database;
  const url = `${house.url.replace('http', 'ws')}/realtime`;
  const neighbour = (await own.conversationFor('visitor')).conversation;
  const neighbourKey = read('conversation', neighbour) ?? '';
  const neighbourBefore = await rowsOfConversation(kysely, neighbourKey);
  const before = await rowsOfTenant(kysely, foreign.tenant.id);
  const tokenOf = (kind: Kind, { tokens }: People) => tokens[kind as Exclude<Kind, 'anonymous'>];

  for (const who of persons) {
    const victims = [foreign.things.conversation];
    if (['otherVisitor', 'otherAgentToken'].includes(who)) victims.push(neighbour);
    for (const [type, build] of Object.entries(frames)) {
      if (!build) continue;
      for (const victim of victims) {
        // Each on a socket of its own, so that ten frames a second are never too many.
        const client = await dial({ url }, { token: tokenOf(who, own) });
        const onForeign = await answerTo(client, type, victim);
        const onUnknown = await answerTo(client, type, show('conversation', newId()));
        client.close();
        cells += 1;
        if (onForeign !== onUnknown)
          findings.push(`${type} as ${who}: ${onForeign} where an unknown id gets ${onUnknown}`);
        if (type !== 'unsubscribe' && !onForeign.includes('"type":"refusal"'))
          findings.push(`${type} as ${who} is not refused`);
        if (onForeign.includes(foreign.canary)) findings.push(`${type} as ${who} tells of another tenant`);
      }
    }
  }
  for (const who of persons) {
    const client = await dial({ url }, { token: tokenOf(who, own) });
    for (const type of ['call.answer', 'call.decline', 'call.end']) {
      const ask = async (callSessionId: string) => ({ ...(await client.ask({ type, callSessionId })), id: '' });
      const [onForeign, onUnknown] = [await ask(foreign.things.call), await ask(show('call', newId()))];
      cells += 1;
      if (JSON.stringify(onForeign) !== JSON.stringify(onUnknown) || onForeign.type !== 'refusal')
        findings.push(
          `${type} as ${who}: ${JSON.stringify(onForeign)} where an unknown id gets ${JSON.stringify(onUnknown)}`,
        );
    }
    client.close();
  }
  for (const who of turnedAway) {
    const client = await dial({ url }, { token: tokenOf(who, own) });
    cells += 1;
    if (client.frames.some(({ type }) => type === 'ready')) findings.push(`hello as ${who} is let in`);
    client.close();
  }
  const turncoat = await dial({ url }, { token: own.tokens.agent });
  const renewed = await turncoat.ask({ type: 'authenticate', token: foreign.tokens.agent });
  cells += 1;
  if (renewed.type !== 'refusal') findings.push('authenticate with another tenant’s token is taken');
  turncoat.close();
  for (const change of differences(before, await rowsOfTenant(kysely, foreign.tenant.id)))
    findings.push(`another tenant’s rows: ${change}`);
  for (const change of differences(neighbourBefore, await rowsOfConversation(kysely, neighbourKey)))
    findings.push(`a neighbour’s conversation: ${change}`);

  const heard = await listen({ url, own, foreign, house });
  return { cells: cells + heard.cells, findings: [...findings, ...heard.findings] };
}

/** While much happens in one tenant, those of the other listen to all that they may, and hear nothing of it. */
async function listen({
  url,
  own,
  foreign,
  house,
}: Pick<MatrixInput, 'own' | 'foreign' | 'house'> & { url: string }): Promise<MatrixReport> {
  const { calls, conversations, identity } = house.app.modules;
  const listeners: { who: string; client: Client; canary: string }[] = [];
  const ear = async (who: Kind, of: People, canary: string, conversation?: string) => {
    const client = await dial({ url }, { token: of.tokens[who as 'agent'] });
    if (who !== 'visitor' && who !== 'otherVisitor') await client.acked({ type: 'watch', topic: 'inbox' });
    if (conversation) await client.acked({ type: 'subscribe', conversationId: conversation });
    client.frames.splice(0);
    listeners.push({ who, client, canary });
  };
  const mark = `heard-${newId().slice(-12)}`;
  for (const who of ['agent', 'otherAgent', 'supervisor', 'owner'] as const) await ear(who, own, mark);
  await ear('visitor', own, mark, own.things.conversation);
  await ear('otherVisitor', foreign, `note-${mark}`);
  // Proof that there was something to hear: one of the tenant's own people hears it.
  const witness = await dial({ url }, { token: foreign.tokens.supervisor });
  await witness.acked({ type: 'watch', topic: 'inbox' });
  await witness.acked({ type: 'subscribe', conversationId: foreign.things.conversation });

  const id = read('conversation', foreign.things.conversation) ?? '';
  await conversations.send(foreign.callers.visitor, id, { body: `A visitor says ${mark}` });
  await conversations.send(foreign.callers.mira, id, { body: `A person says ${mark}` });
  await conversations.send(foreign.callers.mira, id, { body: `note-${mark}`, messageType: 'note' });
  await conversations.open(foreign.callers.visitor, { subject: mark });
  await conversations.requestHandoff(foreign.callers.visitor, id, 'asked');
  const call = await calls.start(foreign.callers.visitor, {
    conversationId: id,
    type: 'audio',
    metadata: { note: `A visitor says ${mark}` },
  });
  await calls.answer(foreign.callers.mira, call.id);
  await calls.end(foreign.callers.mira, call.id, `A person says ${mark}`);
  await identity.setPresence(foreign.callers.mira, 'busy');
  const told = await witness
    .where((frame) => frame.type === 'chat.message.created' && frame.message.body === `note-${mark}`, ANSWER_MS)
    .catch(() => undefined);
  await Promise.all(listeners.map(({ client }) => client.settle()));
  const findings = told ? [] : ['nobody heard what happened: the proof proves nothing'];
  const theirStaff = Object.values(foreign.tenant.staff).map((key) => show('staff', key));
  for (const { who, client, canary } of listeners) {
    const text = JSON.stringify(client.frames);
    if (text.includes(canary)) findings.push(`a socket of ${who} hears of another’s conversation`);
    const isForeign = own.tokens[who as 'agent'] !== undefined && canary === mark;
    if (isForeign && theirStaff.some((staff) => text.includes(staff)))
      findings.push(`a socket of ${who} hears of another tenant’s staff`);
    client.close();
  }
  witness.close();
  return { cells: listeners.length, findings };
}
