import type { HandoffReason } from '#modules/conversations/index.ts';
import { systemCaller } from '#modules/identity/index.ts';
import { isRefusal } from '#platform/refusal.ts';
import type { Source } from './assistants.tables.ts';
import { deltas } from './deltas.ts';
import { intentOf } from './intent.ts';
import { type Limits, limits as standardLimits } from './limits.ts';
import type { Models } from './models.ts';
import type { AssistantNeeds } from './needs.ts';
import { contextFor, instructionsFor, PROMPT_VERSION } from './prompt.ts';
import { type Found, retrieve } from './retrieval.ts';
import { hostsOf } from './safe-text.ts';
import { look, type Scene } from './scene.ts';
import { type AssistantSettings, disclosureOf, nameIn } from './settings.ts';
import { sourcesOf } from './sources.ts';
import { ModelFailure, type Spoken, speak } from './stream.ts';
import { takeOver } from './take-over.ts';
import type { Turn, TurnCompleted, TurnEnd } from './turn.ts';
import type { Claim, TurnsStore } from './turns.store.ts';
import { say } from './wording.ts';

type Needs = AssistantNeeds & {
  turns: TurnsStore;
  models: Models;
  settingsOf(tenantId: string): Promise<AssistantSettings>;
};

/** What the visitor reads, or undefined where a person had taken over by then. */
type Posted = { messageId: string; discloses: boolean };

export function answering(needs: Needs) {
  const { bus, clock, log, turns } = needs;
  const limits: Limits = { ...standardLimits, ...needs.limits };

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
  async function giveUp(turn: Turn, scene: Scene, reason: 'nothing_found' | 'failure'): Promise<void> {
    const failed = reason === 'failure';
    if (scene.part === 'draft') {
      return end(turn, { state: failed ? 'failed' : 'completed', outcome: reason });
    }
    const line = say(failed ? 'failure' : 'unknown', scene.language);
    const posted = await post(turn, scene, line, [], await disclosureFor(turn, scene));
    if (!posted) return end(turn, { state: 'overtaken', outcome: 'overtaken' });
    await handOver(turn, reason);
    await end(turn, { state: failed ? 'failed' : 'handed_over', outcome: reason, ...posted });
  }

  async function converse(
    turn: Turn,
    scene: Scene,
    found: Found,
    disclosure: string | undefined,
    signal: AbortSignal,
  ): Promise<Spoken> {
    const chosen = needs.models.by(scene.settings.model);
    const instructions = instructionsFor({
      tenantName: scene.tenant.companyName ?? scene.tenant.name,
      assistantName: nameIn(scene.settings, scene.language),
      language: scene.language,
      tenantInstructions: scene.settings.systemPrompt,
      passages: found.passages,
    });
    const { messages, wasCut } = contextFor(scene.said, instructions, limits);
    const telling = deltas(bus, { tenantId: turn.tenantId, conversationId: turn.conversationId, turnId: turn.id });
    let isFirst = true;
    try {
      const spoken = await speak({
        chosen,
        instructions,
        messages,
        temperature: scene.settings.temperature,
        maxOutputTokens: scene.settings.maxOutputTokens,
        builtIn: {
          question: found.question,
          passages: found.passages,
          floor: scene.settings.floor,
          language: scene.language,
          tenantName: scene.tenant.companyName ?? scene.tenant.name,
          greeting: scene.settings.greeting[scene.language] ?? '',
        },
        hosts: hostsOf(
          found.passages.map(({ url }) => url),
          await needs.tenants.domains(turn.tenantId),
        ),
        limits,
        signal,
        onText(text) {
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
    scene: Scene,
    found: Found,
    spoken: Spoken,
    disclosure: string | undefined,
    outcome: 'answered' | 'small_talk' | 'unclear',
  ): Promise<void> {
    const receipt = receiptOf(scene, spoken);
    const used = found.passages.filter(({ chunkId }) => spoken.chunkIds.includes(chunkId));
    const sources = spoken.handOver ? [] : sourcesOf(used.length > 0 ? used : found.passages, needs.passageLink);
    if (scene.part === 'draft') {
      if (spoken.handOver || !spoken.text)
        return end(turn, { ...receipt, state: 'completed', outcome: 'nothing_found' });
      const { tenantId, conversationId, id: turnId } = turn;
      await end(turn, { ...receipt, state: 'drafted', outcome: 'drafted', text: spoken.text, sources });
      bus.publish('ai.draft', { tenantId, conversationId, turnId, text: spoken.text, sources });
      return;
    }
    const text = spoken.text || (spoken.handOver === 'nothing_found' ? say('unknown', scene.language) : '');
    const posted = text ? await post(turn, scene, text, sources, disclosure) : undefined;
    if (text && !posted) return end(turn, { ...receipt, state: 'overtaken', outcome: 'overtaken' });
    if (!spoken.handOver) return end(turn, { ...receipt, state: 'completed', outcome, sources, ...posted });
    await handOver(turn, spoken.handOver);
    await end(turn, { ...receipt, state: 'handed_over', outcome: spoken.handOver, ...posted });
  }

  /** One turn: a visitor's message in, at most one message of the assistant out, and a receipt in any case. */
  return async (claim: Claim, stopping: AbortSignal): Promise<void> => {
    const turn = await turns.claim(claim, clock.now());
    if (!turn) return;
    const settings = await needs.settingsOf(turn.tenantId);
    const scene = await look(needs, settings, turn, limits.contextMessages);
    if (!scene) return end(turn, { state: 'completed', outcome: 'skipped' });

    const intent = intentOf(scene.message.body);
    const asksByButton = scene.message.metadata['requestHandoff'] === true;
    if (asksByButton || (intent === 'person' && scene.part === 'answer')) {
      await handOver(turn, 'asked');
      return end(turn, { state: 'handed_over', outcome: 'asked' });
    }
    if (scene.part === 'none') return end(turn, { state: 'completed', outcome: 'skipped' });
    if (scene.part === 'draft' && intent !== 'question') return end(turn, { state: 'completed', outcome: 'skipped' });

    let found: Found = { question: scene.message.body, passages: [] };
    if (intent === 'question') {
      found = await retrieve(needs.knowledge, {
        tenantId: turn.tenantId,
        question: scene.message.body,
        previousQuestion: scene.previousQuestion,
        language: scene.language,
        floor: settings.floor,
        chunks: limits.chunks,
      });
      if (found.passages.length === 0) return giveUp(turn, scene, 'nothing_found');
    }

    const disclosure = scene.part === 'answer' ? await disclosureFor(turn, scene) : undefined;
    const person = takeOver(bus, turn.conversationId);
    const signal = scene.part === 'answer' ? AbortSignal.any([person.signal, stopping]) : stopping;
    try {
      const spoken = await converse(turn, scene, found, disclosure, signal);
      const outcome = intent === 'question' ? 'answered' : intent === 'unclear' ? 'unclear' : 'small_talk';
      await conclude(turn, scene, found, spoken, disclosure, outcome);
    } catch (error) {
      if (person.signal.aborted) return end(turn, { state: 'overtaken', outcome: 'overtaken' });
      if (!(error instanceof ModelFailure)) throw error;
      const { name: model, provider } = needs.models.by(settings.model);
      log.warn('the model failed', { tenantId: turn.tenantId, turnId: turn.id, model, provider, error: error.cause });
      await giveUp(turn, scene, 'failure');
    } finally {
      person.stop();
    }
  };
}
