import { batch, computed, signal } from '@preact/signals';
import type { Conversation } from '@switchboard/protocol';
import { createClient, type Thread } from '@switchboard/sdk';
import { chooseLanguage } from '../language.ts';
import type { Start, ToFrame, VisitorDetails } from '../link/messages.ts';
import { asking } from './asking.ts';
import { type Availability, isNobodyThere } from './availability.ts';
import { calling as callingOf } from './calling.ts';
import { type Config, fetchConfig } from './config.ts';
import { desk as deskOf } from './desk.ts';
import { type Fault, faultOf } from './fault.ts';
import { files as filesOf } from './files.ts';
import { following } from './following.ts';
import type { Page } from './page.ts';
import { rest } from './rest.ts';
import { session } from './session.ts';
import { sound as soundOf } from './sound.ts';
import type { Storage } from './storage.ts';
import { language } from './words/index.ts';

type Client = ReturnType<typeof createClient>;
type Needs = {
  base: string;
  key: string;
  start: Start | undefined;
  page: Page;
  storage: Storage;
  /** Of a link that leads here: stands in the composer, and is sent by its visitor alone. */
  firstWords?: string;
  language?: string | undefined;
};

/** The first message, while its conversation is being opened. */
export type Opening = { body: string; sentAt: string; fault?: Fault };

/** What the visitor sees and does; the screens only show it. */
/** Of what the page tells of its visitor's deeds: when, and a few words. */
const trace = (data: unknown) =>
  [new Date().toISOString(), data === undefined ? '' : JSON.stringify(data)].join(' ').trim().slice(0, 300);

export function chat({ base, key, start, page, storage, firstWords = '', ...given }: Needs) {
  const ask = rest(base);
  const config = signal<Config | undefined>(undefined);
  const fault = signal<Fault | undefined>(undefined);
  const isResuming = signal(false);
  const isOpen = signal(page.isEmbedded ? Boolean(start?.open) : true);
  const isSeen = signal(document.visibilityState === 'visible');
  const status = signal<Client['status']>('idle');
  const opening = signal<Opening | undefined>(undefined);
  const availability = signal<Availability>({});
  const isTeamAway = computed(() => availability.value.available === false);
  /** The list of earlier conversations, in place of the one that is open. */
  const isLookingBack = signal(false);
  /** Who would rather write than fill in a form. */
  const prefersChat = signal(false);
  const hasTalked = signal(storage.read('talked') !== undefined);

  let { page: address, title } = { page: start?.page || location.origin + location.pathname, title: start?.title };
  let wish = start?.language || given.language || storage.read('language');
  let details: Record<string, unknown> = {};
  let hasBegun = false;

  const visit = session({
    ask,
    key,
    storage,
    metadata: () => ({
      ...details,
      language: language.value,
      page: address,
      ...(title && { title }),
      ...(start?.referrer ? { referrer: start.referrer } : {}),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    }),
  });
  const client = createClient({ baseUrl: base, audience: 'visitor', token: (force) => visit.token(force) });
  client.on('status', () => {
    status.value = client.status;
  });
  client.on('error', (error) => {
    if (faultOf(error).kind === 'blocked') fault.value = report(error);
  });
  const desk = deskOf(client, base);
  const sound = soundOf(storage);
  const about = asking({ config, storage, describe: visit.describe });

  const report = (error: unknown): Fault => {
    const found = faultOf(error);
    page.say({ type: 'error', code: found.code, message: found.message });
    return found;
  };

  const lookWhoIsThere = () =>
    ask<Availability>('GET', `api/chat/visitor/availability?apiKey=${encodeURIComponent(key)}`)
      .then((answer) => {
        availability.value = answer;
      })
      // Not knowing is no reason to say that nobody is there.
      .catch(() => {});

  const {
    view,
    unread,
    follow: followThread,
    leave,
    markRead,
    thread,
  } = following({
    client,
    page,
    isOpen,
    isSeen,
    onGone: () => startNew(),
    onTrouble: (error) => {
      fault.value = report(error);
    },
    onHandoff: () => void lookWhoIsThere(),
    onMessage: () => {
      if (!isOpen.value || !isSeen.value) sound.play();
    },
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

  const follow = (conversationId: string): Thread => {
    hasTalked.value = true;
    storage.write('talked', '1');
    return followThread(conversationId);
  };
  let underWay: Promise<Thread> | undefined;
  const openThread = async (): Promise<Thread> => {
    await visit.token();
    const { departmentId, consentedAt } = about.answers.value;
    const metadata = { language: language.value, page: start && address, ...(consentedAt && { consentedAt }) };
    const { conversation } = await client.request<{ conversation: Conversation }>(
      'POST',
      '/api/chat/visitor/conversations',
      { body: { metadata, ...(departmentId && { departmentId }) } },
    );
    return follow(conversation.conversationId);
  };
  /** What the visitor writes to: the open conversation, or a new one where there is none or it was closed. */
  const threadToWriteTo = (): Promise<Thread> => {
    const open = thread();
    if (open && view.value?.conversation?.status !== 'closed') return Promise.resolve(open);
    underWay ??= openThread().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
  const files = filesOf({
    base,
    token: () => visit.token(),
    thread: threadToWriteTo,
    rules: () => config.value?.files,
  });

  const send = async (body: string) => {
    const text = body.trim();
    if (!text) return;
    // What the page would say for its visitor waits in the composer until they have answered.
    if (about.isDue.value && !thread()) return storage.write('draft', text);
    const open = thread();
    if (open && view.value?.conversation?.status !== 'closed') return void open.send(text);
    leave();
    opening.value = { body: text, sentAt: new Date().toISOString() };
    try {
      const opened = await threadToWriteTo();
      batch(() => {
        opening.value = undefined;
        void opened.send(text);
      });
    } catch (error) {
      opening.value = { body: text, sentAt: new Date().toISOString(), fault: report(error) };
    }
  };

  const call = computed(() => view.value?.call);
  const calling = callingOf({ config, call, isOpen, page, sound, thread, threadToWriteTo });

  const leaveConversation = () => {
    leave();
    opening.value = undefined;
    isLookingBack.value = false;
  };
  const startNew = () => {
    leaveConversation();
    page.say({ type: 'active', active: false });
  };
  const forget = () => {
    leaveConversation();
    client.close();
    clearTimeout(telling);
    visit.forget();
    storage.write('draft', undefined);
    storage.write('talked', undefined);
    hasTalked.value = false;
    about.forget();
    files.clear();
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
  let telling: ReturnType<typeof setTimeout> | undefined;
  /** A page may tell much in one go. */
  const tellSoon = () => {
    clearTimeout(telling);
    telling = setTimeout(() => visit.begin().catch(report), 300);
  };
  const describe = (visitor: VisitorDetails | undefined, metadata: Record<string, unknown> | undefined) => {
    details = { ...details, ...metadata };
    visit.describe(visitor);
    if (visitor) about.prefill(visitor);
    if (hasBegun) tellSoon();
  };

  /** Staff see where the visitor is now; who has said nothing yet is told of with their session. */
  const goTo = (url: string, called: string) => {
    [address, title] = [url, called];
    if (!hasBegun) return;
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    client.setPage({ url: url.slice(0, 2048), timeZone, ...(called && { title: called.slice(0, 300) }) });
  };

  const obey = (message: ToFrame) => {
    if (message.type === 'open') open();
    else if (message.type === 'close') isOpen.value = false;
    else if (message.type === 'update') describe(message.visitor, message.metadata);
    else if (message.type === 'identify') void identify(message.contextToken);
    else if (message.type === 'send') void send(message.body);
    else if (message.type === 'forget') forget();
    else if (message.type === 'call') void calling.start(message.video);
    else if (message.type === 'track')
      describe(undefined, { [`event ${message.name}`.slice(0, 80)]: trace(message.data) });
    else if (message.type === 'page') goTo(message.page, message.title);
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
    availability,
    about,
    desk,
    files,
    sound,
    calling,
    isLookingBack,
    /** A form in place of the chat: nobody answers, neither person nor assistant. */
    isForm: computed(
      () =>
        Boolean(config.value?.offersForm) &&
        !config.value?.isAssistantOn &&
        isNobodyThere(availability.value) &&
        !prefersChat.value,
    ),
    lookBack: (does: boolean) => {
      isLookingBack.value = does;
    },
    preferChat: () => {
      prefersChat.value = true;
    },
    knowsVisitor: visit.isKnown,
    hasTalked,
    /** One of the earlier conversations: read, and where it is still open, gone on with. */
    goBackTo: (conversationId: string) => {
      isLookingBack.value = false;
      opening.value = undefined;
      follow(conversationId);
    },
    answerForm: (given: Parameters<typeof about.answer>[0]) => {
      about.answer(given);
      if (hasBegun) visit.begin().catch(report);
    },
    leaveEmail: async (email: string) => {
      about.learn({ email });
      await visit.begin();
    },
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
      storage.write('language', wish);
      speak();
    },
    draft: {
      read: () => storage.read('draft') ?? firstWords,
      keep: (text: string) => storage.write('draft', text || undefined),
    },
  };
}
export type Chat = ReturnType<typeof chat>;
