import assert from 'node:assert/strict';
import { test } from 'node:test';
import { REPLY_MARK } from '#modules/mails/index.ts';
import { replyText, textOfPage } from './reply-text.ts';

const own = 'Danke, das passt.\n\nNoch eine Frage: Wann?';

const threads: Record<string, string> = {
  'Gmail, English': `${own}\n\nOn Sat, Nov 21, 2026 at 12:00 PM Shop <reply+x@shop.example>\nwrote:\n\n> Hello\n> there`,
  'Gmail, German': `${own}\n\nAm Sa., 21. Nov. 2026 um 12:00 Uhr schrieb Töpferei <\nreply+x@shop.example>:\n\n> Hallo`,
  'Apple Mail, English': `${own}\n\n> On 21. Nov 2026, at 12:00, Shop <a@b.example> wrote:\n> \n> Hello`,
  'Apple Mail, German': `${own}\n\n> Am 21.11.2026 um 12:00 schrieb Shop <a@b.example>:\n>\n> Hallo`,
  'Outlook, English': `${own}\n\n________________________________\nFrom: Shop <a@b.example>\nSent: Saturday, November 21, 2026 12:00 PM\nTo: Jana\nSubject: Re: Answer\n\nHello`,
  'Outlook, German': `${own}\n\nVon: Shop <a@b.example>\nGesendet: Samstag, 21. November 2026 12:00\nAn: Jana\nBetreff: AW: Antwort\n\nHallo`,
  'Outlook, older': `${own}\n\n-----Ursprüngliche Nachricht-----\nVon: Shop\nHallo`,
  'our own line': `${own}\n\n${REPLY_MARK} · Please reply above this line -##\nSie haben eine Antwort`,
  'a signature': `${own}\n\n-- \nJana Petersen\nMusterweg 1`,
  'an iPhone, German': `${own}\n\nVon meinem iPhone gesendet\n\n> Am 21.11.2026 um 12:00 schrieb Shop:\n>\n> Hallo`,
  'an iPhone, English': `${own}\r\n\r\nSent from my iPhone\r\n`,
  'no thread at all': own,
};

for (const [program, text] of Object.entries(threads)) {
  test(`of a reply the new words are kept: ${program}`, () => assert.equal(replyText(text), own));
}

test('answers between the lines keep the lines that they answer', () => {
  const text = '> Wann?\nAm Montag.\n> Wo?\nBei Ihnen.\n\n> Grüße';
  assert.equal(replyText(text), '> Wann?\nAm Montag.\n> Wo?\nBei Ihnen.');
});

test('ordinary sentences are not taken for a thread', () => {
  for (const text of [
    'Am Montag schrieb ich Ihnen schon.\nBitte antworten.',
    'On Monday I wrote to you.\nPlease answer.',
    'Von: Leipzig nach Berlin\nWie lange dauert das?',
    'From: here\nto there',
  ]) {
    assert.equal(replyText(text), text);
  }
});

test('a mail that is a page alone is read without its quote and without its scripts', () => {
  const html =
    '<div>Danke &amp; Gruß<br>Jana</div><script>alert(1)</script><div class="gmail_quote">On … wrote:<blockquote>Hello</blockquote></div>';
  assert.equal(replyText(textOfPage(html)), 'Danke & Gruß\nJana');
});

test('a mail that was made to take long does not', () => {
  const started = Date.now();
  replyText(`On ${'a '.repeat(100_000)}\n`.repeat(20));
  replyText(`${'>'.repeat(100_000)}\n`.repeat(50));
  textOfPage('<div>'.repeat(20_000));
  assert.ok(Date.now() - started < 4000);
});
