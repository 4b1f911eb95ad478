import { chooseLanguage } from '../language.ts';
import type { Metadata, ToFrame, ToPage, VisitorDetails } from '../link/messages.ts';
import { type Branding, fetchBranding, isFault } from './branding.ts';
import { frameLater } from './frame.ts';
import { type Launcher, launcher } from './launcher.ts';
import { marker } from './marker.ts';
import type { Frame } from './panel.ts';
import { wordsFor } from './words.ts';

export type Options = {
  key?: string | undefined;
  language?: string | undefined;
  position?: string | undefined;
  visitor?: VisitorDetails | undefined;
  metadata?: Metadata | undefined;
  contextToken?: string | undefined;
  hideLauncher?: boolean | undefined;
};
type Handler = (detail?: unknown) => void;

/** What `window.Switchboard` can do. Every call is safe at any time. */
export function widget(base: string, options: Options) {
  const handlers: Record<string, Set<Handler>> = {};
  let branding: Branding | undefined;
  let view: Launcher | undefined;
  let frame: Frame | undefined;
  let isOpen = false;
  let unread = 0;
  let title = '';
  /** For the frame, once there is one; said at the opening, or with the frame that a known visitor has. */
  let drafts: ToFrame[] = [];
  // A boot that was overtaken by another or by a shutdown must not come to life.
  let boots = 0;

  const emit = (name: string, detail?: unknown) => {
    // A fault in the page's handler is the page's.
    for (const handler of handlers[name] ?? []) queueMicrotask(() => handler(detail));
  };
  const note = () => marker(options.key!);
  const words = () =>
    wordsFor(
      chooseLanguage(
        [options.language, ...navigator.languages],
        branding?.languages[0] ? branding.languages : ['de', 'en'],
        branding?.language ?? 'en',
      ),
    );

  const render = () => {
    view?.show(words(), isOpen, unread);
    if (view) view.button.hidden = Boolean(options.hideLauncher);
    const isAway = unread && document.hidden;
    if (isAway) {
      title ||= document.title;
      document.title = `(${unread}) ${title}`;
    } else if (title) {
      document.title = title;
      title = '';
    }
  };
  document.addEventListener('visibilitychange', render);

  const hear = ({ type, ...detail }: ToPage) => {
    if (type === 'close') close(true);
    else if (type === 'active') note().write('active' in detail && detail.active ? 'open' : 'idle');
    else if (type === 'unread' && 'count' in detail) {
      if (detail.count !== unread) emit(type, detail.count);
      unread = detail.count;
      render();
    } else if (type !== 'ready') emit(type, detail);
  };

  const tell = ({ visitor, metadata, contextToken }: Options) => {
    if (contextToken) frame?.say({ type: 'identify', contextToken });
    if (visitor || metadata) frame?.say({ type: 'update', visitor, metadata });
  };

  const flush = () => {
    if (!frame) return;
    drafts.forEach(frame.say);
    drafts = [];
  };
  const load = () => {
    if (frame || !view) return;
    frame = frameLater(base, options, view.panel, isOpen, hear);
    tell(options);
    flush();
  };

  const open = () => {
    const wasOpen = isOpen && frame;
    isOpen = true;
    // Before the branding is here, `start` opens later.
    if (!view) return;
    if (frame) frame.say({ type: 'open' });
    else load();
    flush();
    if (wasOpen) return;
    render();
    frame?.focus();
    emit('open');
  };
  const close = (byKey?: boolean) => {
    if (!isOpen) return;
    isOpen = false;
    frame?.say({ type: 'close' });
    render();
    if (byKey) view?.button.focus();
    emit('close');
  };
  const toggle = () => (isOpen ? close() : open());

  const start = async (boot: number, attempt = 0) => {
    const found = await fetchBranding(base, options.key!);
    if (boot !== boots) return;
    if (isFault(found)) {
      console.warn('Switchboard:', found.message);
      emit('error', found);
      if (found.mayPass && attempt < 4)
        setTimeout(() => boot === boots && start(boot, attempt + 1), 2_000 * 4 ** attempt);
      return;
    }
    branding = found;
    view = launcher(branding.colour, options.position ?? branding.position, toggle, () => close(true));
    render();
    emit('ready');
    if (isOpen) open();
    else if (note().read() === 'open') load();
  };

  const leave = () => {
    boots += 1;
    unread = 0;
    isOpen = false;
    render();
    frame?.remove();
    view?.remove();
    frame = view = undefined;
  };

  const api = {
    /** Starts, or starts afresh with other options. */
    boot: (next?: Options) => {
      const mayOpen = isOpen;
      leave();
      isOpen = mayOpen;
      options = { ...options, ...next };
      if (options.key && location.origin !== 'null') void start(boots);
      else console.warn('Switchboard needs data-key and a page served over http(s).');
    },
    update: (next: Options) => {
      options.visitor = { ...options.visitor, ...next.visitor };
      options.metadata = { ...options.metadata, ...next.metadata };
      tell({ ...next, contextToken: undefined });
    },
    /** `contextToken` is made by the customer's server and says who is signed in there. */
    identify: (contextToken: string) => {
      options.contextToken = contextToken;
      tell({ contextToken });
    },
    open,
    close: () => close(),
    toggle,
    hide: () => {
      options.hideLauncher = true;
      close();
      render();
    },
    show: () => {
      options.hideLauncher = false;
      render();
    },
    sendMessage: (body: string) => {
      drafts.push({ type: 'send', body: String(body) });
      open();
    },
    startCall: (options?: { video?: boolean }) => {
      drafts.push({ type: 'call', video: Boolean(options?.video) });
      open();
    },
    /** What the visitor did on the page; told to staff once there is a visitor to tell of. */
    trackEvent: (name: string, data?: unknown) => {
      drafts = [...drafts.slice(-19), { type: 'track', name, data }];
      flush();
    },
    setLocale: (language: string) => {
      options.language = language;
      render();
      frame?.say({ type: 'locale', language });
    },
    /** Signs the visitor out: the session is forgotten and the chat leaves the page until the next `boot`. */
    shutdown: () => {
      close();
      const { key, language, position } = options;
      if (note().read()) load();
      note().clear();
      options = { key, language, position };
      frame?.say({ type: 'forget' });
      if (view) view.button.hidden = true;
      boots += 1;
      const boot = boots;
      // Time for the frame to load and forget.
      setTimeout(() => boot === boots && leave(), 2_000);
    },
    on: (name: string, handler: Handler) => {
      handlers[name] ??= new Set();
      handlers[name].add(handler);
      if (name === 'ready' && view) handler();
      return () => api.off(name, handler);
    },
    off: (name: string, handler: Handler) => handlers[name]?.delete(handler),
  };
  return api;
}
export type Widget = ReturnType<typeof widget>;
