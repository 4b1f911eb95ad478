import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stanzaAt } from './stanzas.ts';

function split(text: string): { whole: string[]; rest: string } {
  const bytes = Buffer.from(text);
  const whole: string[] = [];
  let at = 0;
  for (let stanza = stanzaAt(bytes, at); stanza; stanza = stanzaAt(bytes, at)) {
    whole.push(bytes.toString('utf8', stanza.begins, stanza.ends));
    at = stanza.ends;
  }
  return { whole, rest: bytes.toString('utf8', at) };
}

test('a stream is read stanza by stanza, and what is not all there yet waits', () => {
  const head = `<?xml version='1.0'?>`;
  const stream = `<stream:stream id='1' xmlns='jabber:client'>`;
  const features = `<stream:features><mechanisms><mechanism>ANONYMOUS</mechanism></mechanisms></stream:features>`;
  const message = `<message type='groupchat'><body>Is the lamp &lt;still&gt; there?</body></message>`;
  const half = `<presence from='a'><x`;
  assert.deepEqual(split(`${head}${stream}${features}<success xmlns='sasl'/>\n${message}<r/>${half}`), {
    whole: [head, stream, features, `<success xmlns='sasl'/>`, message, '<r/>'],
    rest: half,
  });
  assert.deepEqual(split('</stream:stream>'), { whole: ['</stream:stream>'], rest: '' });
});
