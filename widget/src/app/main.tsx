import { effect } from '@preact/signals';
import { render } from 'preact';
import { readStart } from '../link/start.ts';
import { App } from './app.tsx';
import { chat } from './chat.ts';
import { page } from './page.ts';
import { storage } from './storage.ts';
import './style/ground.css';
import './style/header.css';
import './style/thread.css';
import './style/composer.css';
import './style/screens.css';
import { paint } from './paint.ts';
import { language, words } from './words/index.ts';

const start = readStart(location.hash);
const link = page(start);
const query = new URLSearchParams(location.search);
// A page of its own (/v/…) says in its markup whose it is.
const key = document.documentElement.dataset['key'] ?? query.get('key') ?? '';
// The frame lies at …/widget/frame, and a page of its own at …/v/slug; the API beside it, also where a prefix stands before both.
const base = new URL('..', location.href).href;
const room = chat({
  base,
  key,
  start,
  page: link,
  storage: storage(key),
  firstWords: (query.get('message') ?? '').slice(0, 8_000),
  language: query.get('lang') ?? undefined,
});

document.documentElement.classList.toggle('alone', !link.isEmbedded);
effect(() => {
  document.documentElement.lang = language.value;
  const count = room.unread.value;
  const name = room.config.value?.name ?? words.value.chat;
  document.title = count && !room.isOpen.value ? `(${count}) ${name}` : name;
});
effect(() => {
  if (room.config.value) paint(room.config.value.colour);
});

render(<App chat={room} />, document.getElementById('app') as HTMLElement);
void room.load();
link.say({ type: 'ready' });
