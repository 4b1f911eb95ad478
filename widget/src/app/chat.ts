import { batch, signal } from '@preact/signals';
import type { Conversation } from '@switchboard/protocol';
import { createClient } from '@switchboard/sdk';
import { chooseLanguage } from '../language.ts';
import type { Start, ToFrame, VisitorDetails } from '../link/messages.ts';
import { type Config, fetchConfig } from './config.ts';
import { type Fault, faultOf } from './fault.ts';
import { following } from './following.ts';
import type { Page } from './page.ts';
import { rest } from './rest.ts';
import { session } from './session.ts';
import type { Storage } from './storage.ts';
import { language } from './words/index.ts';

type Client = ReturnType<typeof createClient>;
type Needs = { base: string; key: string; start: Start | undefined; page: Page; storage: Storage };

/** The first message, while its conversation is being opened. */
export type Opening = { body: string; sentAt: string; fault?: Fault };
type Availability = { available?: boolean; status?: string; reason?: string };

/** What the visitor sees and does; the screens only show it. */
export function chat({ base, key, start, page, storage }: Needs) {
  const ask = rest(base);
  const config = signal<Config | undefined>(undefined);
  const fault = signal<Fault | undefined>(undefined);
  const isResuming = signal(false);
  const isOpen = signal(page.isEmbedded ? Boolean(start?.open) : true);
  const isSeen = signal(document.visibilityState === 'visible');
  const status = signal<Client['status']>('idle');
  const opening = signal<Opening | undefined>(undefined);
  const isTeamAway = signal(false);

  let wish = start?.language || undefined;
  let details: Record<string, unknown> = {};
  let hasBegun = false;

  const visit = session({
    ask,
    key,
    storage,
    metadata: () => ({
      ...details,
      language: language.value,
      page: start?.page || location.origin + location.pathname,
      ...(start?.title ? { title: start.title } : {}),
      ...(start?.referrer ? { referrer: start.referrer } : {}),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    }),
  });
  const client = createClient({ baseUrl: base, audience: 'visitor', token: (force) => visit.token(force) });
  client.on('status', () => {
    status.value = client.status;
  });

  const report = (error: unknown): Fault => {
    const found = faultOf(error);
    page.say({ type: 'error', code: found.code, message: found.message });
    return found;
  };

  const lookWhoIsThere = () =>
    ask<Availability>('GET', `api/chat/visitor/availability?apiKey=${encodeURIComponent(key)}`)
      .then((answer) => {
        isTeamAway.value = answer.available === false;
      })
      // Not knowing is no reason to say that nobody is there.
      .catch(() => {});

  const { view, unread, follow, leave, markRead, thread } = following({
    client,
    page,
    isOpen,
    isSeen,
    onGone: () => startNew(),
    onTrouble: (error) => {
      fault.value = report(error);
    },
    onHandoff: () => void lookWhoIsThere(),
  });

  /** The session, at the first opening; before it nothing is asked and nothing is stored. */
  const begin = async () => {
    hasBegun = true;
    isResuming.value = visit.isKnown();
    try {
      const { conversation } = await visit.begin();
      if (!conversation) page.say({ type: 'active', active: false });
      else if (!thread()) follow(conversation.conversationId);
    } catch (error) {
      const found = report(error);
      // Without a connection the visitor can still write; the first message tries again.
      if (found.kind !== 'network' || visit.isKnown()) fault.value = found;
      hasBegun = false;
    } finally {
      isResuming.value = false;
    }
  };

  const speak = () => {
    const offered = config.value?.languages ?? ['de', 'en'];
    language.value = chooseLanguage([wish, ...navigator.languages], offered, config.value?.standardLanguage ?? 'en');
  };
  speak();

  const load = async () => {
    fault.value = undefined;
    try {
      config.value = await fetchConfig(ask, key);
    } catch (error) {
      fault.value = report(error);
      return;
    }
    speak();
    if (!config.value.isChatOn) {
      fault.value = { kind: 'off', code: 'FEATURE_NOT_AVAILABLE', message: 'No chat service is available.' };
      return;
    }
    void lookWhoIsThere();
    if (isOpen.value || visit.isKnown()) await begin();
  };

  const open = () => {
    isOpen.value = true;
    page.say({ type: 'unread', count: 0 });
    markRead();
    if (!config.value || fault.value) return;
    void lookWhoIsThere();
    if (!hasBegun) void begin();
  };

  const send = async (body: string) => {
    const text = body.trim();
    if (!text) return;
    const open = thread();
    if (open) return void open.send(text);
    opening.value = { body: text, sentAt: new Date().toISOString() };
    try {
      await visit.token();
      const answer = await client.request<{ conversation?: Conversation; data?: { conversation: Conversation } }>(
        'POST',
        '/api/chat/visitor/conversations',
        { body: { metadata: { language: language.value, page: start?.page } } },
      );
      const conversation = answer.conversation ?? answer.data?.conversation;
      if (!conversation) throw new Error('The conversation could not be opened.');
      const opened = follow(conversation.conversationId);
      batch(() => {
        opening.value = undefined;
        void opened.send(text);
      });
    } catch (error) {
      opening.value = { body: text, sentAt: new Date().toISOString(), fault: report(error) };
    }
  };

  const leaveConversation = () => {
    leave();
    opening.value = undefined;
  };
  const startNew = () => {
    leaveConversation();
    page.say({ type: 'active', active: false });
  };
  const forget = () => {
    leaveConversation();
    client.close();
    visit.forget();
    storage.write('draft', undefined);
    hasBegun = false;
  };
  /** A visitor who turns out to be somebody else leaves the conversation of the one before. */
  const identify = async (contextToken: string) => {
    visit.identify(contextToken);
    if (!hasBegun) return;
    leaveConversation();
    client.close();
    await begin();
  };
  const describe = (visitor: VisitorDetails | undefined, metadata: Record<string, unknown> | undefined) => {
    details = { ...details, ...metadata };
    if (visitor) visit.describe(visitor);
    if (hasBegun) visit.begin().catch(report);
  };

  const obey = (message: ToFrame) => {
    if (message.type === 'open') open();
    else if (message.type === 'close') isOpen.value = false;
    else if (message.type === 'update') describe(message.visitor, message.metadata);
    else if (message.type === 'identify') void identify(message.contextToken);
    else if (message.type === 'send') void send(message.body);
    else if (message.type === 'forget') forget();
    else if (message.type === 'locale') {
      wish = message.language;
      speak();
    }
  };
  page.hear(obey);
  document.addEventListener('visibilitychange', () => {
    isSeen.value = document.visibilityState === 'visible';
    markRead();
  });

  return {
    config,
    fault,
    isOpen,
    isResuming,
    status,
    view,
    opening,
    unread,
    isTeamAway,
    isEmbedded: page.isEmbedded,
    thread,
    load,
    send,
    startNew,
    startAgain: () => {
      forget();
      fault.value = undefined;
      void begin();
    },
    close: () => page.say({ type: 'close' }),
    switchLanguage: () => {
      wish = language.value.startsWith('de') ? 'en' : 'de';
      speak();
    },
    draft: {
      read: () => storage.read('draft') ?? '',
      keep: (text: string) => storage.write('draft', text || undefined),
    },
  };
}
export type Chat = ReturnType<typeof chat>;
