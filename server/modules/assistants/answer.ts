import type { HandoffReason } from '#modules/conversations/index.ts';
import { systemCaller } from '#modules/identity/index.ts';
import { isRefusal } from '#platform/refusal.ts';
import type { Source } from './assistants.tables.ts';
import { nextLine, pauseFor, settleMsOf } from './burst.ts';
import { deltas } from './deltas.ts';
import { type Actions, actions as actionsOf, type Session } from './dialogue/actions.ts';
import { type DialogueStep, type DialogueTurn, dialogues as dialoguesOf } from './dialogue/dialogue.ts';
import { dialoguesStore } from './dialogue/dialogues.store.ts';
import { timeText } from './dialogue/wording.ts';
import { type Intent, intentOf, intentOfLines } from './intent.ts';
import type { Limits } from './limits.ts';
import type { Models } from './models.ts';
import type { AssistantNeeds } from './needs.ts';
import { type Declined, limitsFrom, paying } from './paying.ts';
import { type Briefing, contextFor, fitting, PROMPT_VERSION } from './prompt.ts';
import { type Found, retrieve } from './retrieval.ts';
import { hostsOf } from './safe-text.ts';
import { look, type Scene } from './scene.ts';
import { type AssistantSettings, disclosureOf, nameIn } from './settings.ts';
import { sourcesOf } from './sources.ts';
import { ModelFailure, type Spoken, speak } from './stream.ts';
import { takeOver } from './take-over.ts';
import { toolsFor } from './tools.ts';
import type { Turn, TurnCompleted, TurnEnd } from './turn.ts';
import type { Claim, TurnsStore } from './turns.store.ts';
import { say } from './wording.ts';

type Needs = AssistantNeeds & {
  turns: TurnsStore;
  models: Models;
  settingsOf(tenantId: string): Promise<AssistantSettings>;
};

/** What a turn works with, once its lines are together. */
type Work = {
  scene: Scene;
  intent: Intent;
  found: Found;
  disclosure: string | undefined;
  actions: Actions | undefined;
  step: DialogueStep | undefined;
  limits: Limits;
};

/** What the visitor reads, or undefined where a person had taken over by then. */
type Posted = { messageId: string; discloses: boolean };

export function answering(needs: Needs) {
  const { bus, clock, log, turns } = needs;
  const money = paying(needs);
  const dialogues = dialoguesOf({ store: dialoguesStore(needs.database), clock });
  const pause = needs.pause ?? pauseFor;

  async function end(turn: Turn, ending: TurnEnd): Promise<void> {
    if (ending.outcome === 'nothing_found') {
      // Before the turn ends: an order that comes twice does no harm, one that never comes loses a question.
      const { tenantId, conversationId, inReplyToMessageId: messageId } = turn;
      await needs.jobs.send('questions.collect', { tenantId, conversationId, messageId }, { singletonKey: messageId });
    }
    await turns.end(turn, ending, clock.now());
    const completed: TurnCompleted = {
      tenantId: turn.tenantId,
      conversationId: turn.conversationId,
      turnId: turn.id,
      inReplyToMessageId: turn.inReplyToMessageId,
      messageId: ending.messageId ?? null,
      outcome: ending.outcome,
    };
    // Of a draft only the staff is told, by its own word.
    if (ending.outcome !== 'drafted') bus.publish('ai.completed', completed);
  }

  async function handOver(turn: Turn, reason: HandoffReason): Promise<void> {
    try {
      await needs.conversations().requestHandoff(systemCaller(turn.tenantId), turn.conversationId, reason);
    } catch (error) {
      // Somebody closed it meanwhile: there is nothing left to hand over.
      if (!isRefusal(error) || error.code !== 'conversation_closed') throw error;
    }
  }

  /** The first message of the assistant in a conversation begins by saying what it is. */
  const disclosureFor = async (turn: Turn, scene: Scene): Promise<string | undefined> =>
    (await turns.hasDisclosed(turn.tenantId, turn.conversationId))
      ? undefined
      : disclosureOf(scene.settings, scene.language);

  async function post(
    turn: Turn,
    scene: Scene,
    text: string,
    sources: Source[],
    disclosure: string | undefined,
  ): Promise<Posted | undefined> {
    const sent = await needs.conversations().sendAs(turn.tenantId, turn.conversationId, {
      senderType: 'ai',
      senderName: nameIn(scene.settings, scene.language),
      body: disclosure ? `${disclosure}\n\n${text}` : text,
      metadata: { ...(sources.length > 0 && { sources }), ...(disclosure && { disclosure: true }) },
      turnId: turn.id,
      clientMessageId: turn.id,
      onlyIfAssistantActive: true,
    });
    return sent && { messageId: sent.message.id, discloses: disclosure !== undefined };
  }

  /** Says one of our own lines, then hands over. The staff alone need not be told that there is no draft. */
  async function giveUp(turn: Turn, scene: Scene, reason: 'nothing_found' | 'failure' | Declined): Promise<void> {
    const failed = reason === 'failure';
    if (scene.part === 'draft') {
      return end(turn, { state: failed ? 'failed' : 'completed', outcome: reason });
    }
    const line = say(failed ? 'failure' : reason === 'nothing_found' ? 'unknown' : 'unavailable', scene.language);
    const posted = await post(turn, scene, line, [], await disclosureFor(turn, scene));
    if (!posted) return end(turn, { state: 'overtaken', outcome: 'overtaken' });
    await handOver(turn, reason);
    await end(turn, { state: failed ? 'failed' : 'handed_over', outcome: reason, ...posted });
  }

  /** What the model may do besides talking; the built-in one is led by its dialogues. */
  const toolsOf = ({ scene, actions }: Work): Actions | undefined =>
    !needs.models.by(scene.settings.model).isBuiltIn && scene.part === 'answer' ? actions : undefined;

  /** Undefined where what has to be said to the model is more than it may be given. */
  async function brief(work: Work): Promise<Briefing | undefined> {
    const { scene, found, limits } = work;
    const mayAct = toolsOf(work);
    const fits = fitting(
      {
        tenantName: scene.tenant.companyName ?? scene.tenant.name,
        assistantName: nameIn(scene.settings, scene.language),
        language: scene.language,
        tenantInstructions: scene.settings.systemPrompt,
        passages: found.passages,
        ...(mayAct && { bookingAt: await timeOnTheWall(mayAct) }),
      },
      scene.said,
      // What is read on this machine costs nobody anything.
      needs.models.by(scene.settings.model).isBuiltIn ? Number.POSITIVE_INFINITY : limits.inputTokens,
    );
    if (!fits) return undefined;
    const { instructions, passages } = fits;
    work.found = { ...found, passages };
    const maxOutputTokens = Math.min(scene.settings.maxOutputTokens, Math.max(1, limits.outputTokens));
    const { messages, wasCut } = contextFor(scene.said, instructions, limits);
    return { instructions, messages, maxOutputTokens, wasCut: wasCut || passages.length < found.passages.length };
  }

  async function converse(
    turn: Turn,
    work: Work,
    { instructions, messages, maxOutputTokens, wasCut }: Briefing,
    signal: AbortSignal,
    onHeard: (text: string) => void,
  ): Promise<Spoken> {
    const { scene, intent, found, disclosure, actions, step, limits } = work;
    const mayAct = toolsOf(work);
    const telling = deltas(bus, { tenantId: turn.tenantId, conversationId: turn.conversationId, turnId: turn.id });
    let isFirst = true;
    try {
      const spoken = await speak({
        chosen: needs.models.by(scene.settings.model),
        instructions,
        messages,
        temperature: scene.settings.temperature,
        maxOutputTokens,
        builtIn: {
          question: found.question,
          passages: found.passages,
          floor: scene.settings.floor,
          language: scene.language,
          tenantName: scene.tenant.companyName ?? scene.tenant.name,
          greeting: scene.settings.greeting[scene.language] ?? '',
          intent,
          ...(step && { prepared: step.text }),
        },
        ...(mayAct && { tools: await toolsFor(mayAct, limits, clock.now()) }),
        hasActed: () => actions?.deeds.some(({ outcome }) => outcome === 'done') ?? false,
        hosts: hostsOf(
          found.passages.map(({ url }) => url),
          await needs.tenants.domains(turn.tenantId),
        ),
        limits,
        signal,
        estimated: (said) => ({ ...money.guess({ instructions, messages }, said), cachedTokens: 0 }),
        onText(text) {
          onHeard(text);
          if (scene.part !== 'answer') return;
          telling.add(isFirst && disclosure ? `${disclosure}\n\n${text}` : text);
          isFirst = false;
        },
      });
      telling.flush();
      if (wasCut) spoken.guardrails.push('input_tokens_reached');
      return spoken;
    } finally {
      telling.drop();
    }
  }

  /** What a receipt keeps of the model's work. */
  const receiptOf = (scene: Scene, spoken: Spoken) => {
    const { name, provider } = needs.models.by(scene.settings.model);
    const { inputTokens, outputTokens, cachedTokens, firstTokenMs, guardrails } = spoken;
    const usage = { inputTokens, outputTokens, cachedTokens, firstTokenMs, guardrails };
    return { model: name, provider, promptVersion: PROMPT_VERSION, ...usage };
  };

  async function conclude(
    turn: Turn,
    { scene, found, disclosure, actions, step, intent }: Work,
    spoken: Spoken,
    costMicros: number,
  ): Promise<void> {
    const outcome = step
      ? 'dialogue'
      : intent === 'question'
        ? 'answered'
        : intent === 'unclear'
          ? 'unclear'
          : 'small_talk';
    const deeds = actions?.deeds ?? [];
    const done = (tool?: string) => deeds.some((deed) => deed.outcome === 'done' && (!tool || deed.tool === tool));
    // Who left a number is called by a person.
    const handingOver = spoken.handOver ?? step?.handOver ?? (done('leave_number') ? 'asked' : undefined);
    const receipt = {
      ...receiptOf(scene, spoken),
      costMicros,
      ...(intent === 'question' && !step && { asked: found.question, lookedUpBy: found.lookedUpBy ?? 'words' }),
      ...(deeds.length > 0 && { tools: deeds }),
    };
    const used = found.passages.filter(({ chunkId }) => spoken.chunkIds.includes(chunkId));
    const sources = handingOver || step ? [] : sourcesOf(used.length > 0 ? used : found.passages, needs.passageLink);
    if (scene.part === 'draft') {
      if (spoken.handOver || !spoken.text)
        return end(turn, { ...receipt, state: 'completed', outcome: 'nothing_found' });
      const { tenantId, conversationId, id: turnId } = turn;
      await end(turn, { ...receipt, state: 'drafted', outcome: 'drafted', text: spoken.text, sources });
      bus.publish('ai.draft', { tenantId, conversationId, turnId, text: spoken.text, sources });
      return;
    }
    const ours =
      handingOver === 'nothing_found' ? say('unknown', scene.language) : done() ? say('done', scene.language) : '';
    const text = spoken.text || ours;
    const posted = text ? await post(turn, scene, text, sources, disclosure) : undefined;
    if (text && !posted) return end(turn, { ...receipt, state: 'overtaken', outcome: 'overtaken' });
    if (!handingOver) return end(turn, { ...receipt, state: 'completed', outcome, sources, ...posted });
    await handOver(turn, handingOver);
    await end(turn, { ...receipt, state: 'handed_over', outcome: handingOver, ...posted });
  }

  const timeOnTheWall = async (actions: Actions): Promise<string> => {
    const { timeZone } = await actions.week();
    return `${timeText(clock.now(), timeZone, 'en')}, ${clock.now().getUTCFullYear()} (${timeZone})`;
  };

  const sessionOf = (turn: Turn, scene: Scene): Session => ({
    tenantId: turn.tenantId,
    conversationId: turn.conversationId,
    visitorId: scene.conversation.visitorId,
    turnId: turn.id,
    language: scene.language,
  });

  /** Whether the visitor wrote on, so that a later turn has this line too. */
  async function wroteOn(turn: Turn): Promise<boolean> {
    const after = await needs
      .conversations()
      .messages(systemCaller(turn.tenantId), turn.conversationId, { after: turn.seq, limit: 20 });
    return after.some(
      ({ senderType, messageType, deletedAt }) => senderType === 'visitor' && messageType === 'text' && !deletedAt,
    );
  }

  const merge = (turn: Turn) => end(turn, { state: 'completed', outcome: 'merged' });

  /** What the answer is made from; undefined where it has been given already. */
  async function prepare(turn: Turn, scene: Scene, limits: Limits): Promise<Work | undefined> {
    const { settings, lines } = scene;
    const { intent, text } = intentOfLines(lines.map(({ body }) => body));
    if (scene.part === 'draft' && intent !== 'question') {
      await end(turn, { state: 'completed', outcome: 'skipped' });
      return undefined;
    }
    const isBuiltIn = needs.models.by(settings.model).isBuiltIn;
    const { calendar, conversations, openTicket } = needs;
    const actions =
      calendar && scene.part === 'answer'
        ? actionsOf({ calendar, conversations, openTicket }, sessionOf(turn, scene))
        : undefined;
    const talk: DialogueTurn | undefined =
      actions && isBuiltIn
        ? { session: sessionOf(turn, scene), actions, message: text, intent, visitor: scene.conversation.visitor }
        : undefined;
    const step = talk && (await dialogues.step(talk));
    if (step && !step.text) {
      if (talk) await dialogues.end(talk.session);
      await handOver(turn, 'asked');
      await end(turn, { state: 'handed_over', outcome: 'asked' });
      return undefined;
    }
    let found: Found = { question: text, passages: [] };
    let next = step;
    if (!step && intent === 'question') {
      found = await retrieve(needs.knowledge, {
        tenantId: turn.tenantId,
        question: text,
        previousQuestion: scene.previousQuestion,
        language: scene.language,
        floor: settings.floor,
        chunks: limits.chunks,
      });
      const canBook = !isBuiltIn && actions !== undefined && (await actions.services()).length > 0;
      if (found.passages.length === 0 && !canBook) {
        next = talk && (await dialogues.again(talk));
        if (!next) {
          await giveUp(turn, scene, 'nothing_found');
          return undefined;
        }
      }
    }
    const disclosure = scene.part === 'answer' ? await disclosureFor(turn, scene) : undefined;
    return { scene, intent, found, disclosure, actions, step: next, limits };
  }

  async function answerLines(turn: Turn, stopping: AbortSignal, next: AbortSignal): Promise<void> {
    const settings = await needs.settingsOf(turn.tenantId);
    const limits = limitsFrom(await needs.billing.guardrails(), needs.limits);
    const before = await turns.before(turn.tenantId, turn.conversationId, turn.seq);
    const scene = await look(needs, settings, turn, limits.contextMessages, before);
    if (!scene) return end(turn, { state: 'completed', outcome: 'skipped' });
    const asksByButton = scene.message.metadata['requestHandoff'] === true;
    if (asksByButton || (intentOf(scene.message.body) === 'person' && scene.part === 'answer')) {
      await handOver(turn, 'asked');
      return end(turn, { state: 'handed_over', outcome: 'asked' });
    }
    if (scene.part === 'none') return end(turn, { state: 'completed', outcome: 'skipped' });
    if (await wroteOn(turn)) return merge(turn);
    await pause(settleMsOf(scene.message, limits.settleMs), AbortSignal.any([next, stopping]));
    if (next.aborted) return merge(turn);

    const work = await prepare(turn, scene, limits);
    if (!work) return;
    const chosen = needs.models.by(settings.model);
    const briefing = await brief(work);
    if (!briefing) return giveUp(turn, scene, 'guardrail');
    const reserved = await money.reserve(turn, chosen, briefing, limits);
    if (typeof reserved === 'string') return giveUp(turn, scene, reserved);
    let heard = '';
    const person = takeOver(bus, turn.conversationId);
    // What was done for the visitor is said, whatever else they write meanwhile.
    const isBound = work.step !== undefined;
    const newer = AbortSignal.any([...(isBound ? [] : [next]), ...(scene.part === 'answer' ? [person.signal] : [])]);
    try {
      const spoken = await converse(turn, work, briefing, AbortSignal.any([newer, stopping]), (text) => {
        heard += text;
      });
      const { costMicros } = await money.settle(reserved, chosen, spoken);
      await conclude(turn, work, spoken, costMicros);
    } catch (error) {
      const isOver = person.signal.aborted || (!isBound && next.aborted);
      // Whoever stops, or fails inside, leaves the promise to the one who takes the order up again.
      if (!isOver && !(error instanceof ModelFailure)) throw error;
      if (isOver) await money.breakOff(reserved, chosen, briefing, heard);
      else await money.release(reserved);
      if (person.signal.aborted) return end(turn, { state: 'overtaken', outcome: 'overtaken' });
      if (!(error instanceof ModelFailure)) return merge(turn);
      if (!isBound && next.aborted) return merge(turn);
      const { name: model, provider } = chosen;
      log.warn('the model failed', { tenantId: turn.tenantId, turnId: turn.id, model, provider, error: error.cause });
      await giveUp(turn, scene, 'failure');
    } finally {
      person.stop();
    }
  }

  /** One turn: a visitor's lines in, at most one message of the assistant out, and a receipt in any case. */
  return async (claim: Claim, stopping: AbortSignal): Promise<void> => {
    const turn = await turns.claim(claim, clock.now());
    if (!turn) return;
    const next = nextLine(bus, turn.conversationId, turn.seq);
    try {
      await answerLines(turn, stopping, next.signal);
    } finally {
      next.stop();
    }
  };
}
