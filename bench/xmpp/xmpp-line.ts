import { connect } from 'node:net';
import { type Stanza, stanzaAt } from './stanzas.ts';

/** A guest in one room of an XMPP server (RFC 6120, XEP-0045), over plain TCP. */
export type XmppLine = {
  say(id: string, body: string): void;
  /** How many messages the room’s archive holds (XEP-0313). */
  archived(): Promise<number>;
  close(): void;
};

export type XmppNeeds = {
  port: number;
  nick: string;
  /** The bytes of a message that somebody said in the room; they are only lent. */
  onMessage(bytes: Buffer, stanza: Stanza): void;
  onClose(reason: string): void;
};

const HOST = 'localhost';
const ROOM = `hall@conference.${HOST}`;
const OPENING =
  `<?xml version='1.0'?><stream:stream to='${HOST}' version='1.0' xmlns='jabber:client' ` +
  `xmlns:stream='http://etherx.jabber.org/streams'>`;
const BODY = Buffer.from('<body>');
const JOINED = /\bcode=['"]110['"]/;
const REFUSED = /\btype=['"]error['"]/;

export function openXmpp({ port, nick, onMessage, onClose }: XmppNeeds): Promise<XmppLine> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  let held: Buffer | undefined;
  let isKnown = false;
  const asked = new Map<string, (text: string) => void>();
  const line: XmppLine = {
    say: (id, body) =>
      void socket.write(`<message to='${ROOM}' type='groupchat' id='${id}'><body>${body}</body></message>`),
    archived: () =>
      new Promise((resolve, reject) => {
        asked.set('archive', (text) => {
          const count = /<count>(\d+)<\/count>/.exec(text)?.[1];
          if (count === undefined) reject(new Error(`the archive did not say how much it holds: ${text}`));
          else resolve(Number(count));
        });
        socket.write(
          `<iq to='${ROOM}' type='set' id='archive'><query xmlns='urn:xmpp:mam:2'>` +
            `<set xmlns='http://jabber.org/protocol/rsm'><max>0</max></set></query></iq>`,
        );
      }),
    close: () => socket.destroy(),
  };

  return new Promise((resolve, reject) => {
    function features(text: string): void {
      if (isKnown) {
        asked.set('bind', () =>
          socket.write(
            `<presence to='${ROOM}/${nick}'><x xmlns='http://jabber.org/protocol/muc'><history maxstanzas='0'/></x></presence>`,
          ),
        );
        socket.write(`<iq type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>`);
      } else if (text.includes('ANONYMOUS')) {
        socket.write(`<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='ANONYMOUS'/>`);
      } else reject(new Error(`guests are not let in: ${text}`));
    }

    function answer(text: string): void {
      const id = /\bid=['"](\w+)['"]/.exec(text.slice(0, text.indexOf('>')))?.[1] ?? '';
      if (REFUSED.test(text)) refuse(text);
      else asked.get(id)?.(text);
      asked.delete(id);
    }

    function refuse(text: string): void {
      reject(new Error(text));
      onClose(text);
    }

    function take(bytes: Buffer, stanza: Stanza): void {
      const { name, begins, ends } = stanza;
      if (name === 'message' && bytes.subarray(begins, ends).includes(BODY)) {
        onMessage(bytes, stanza);
        return;
      }
      const text = bytes.toString('utf8', begins, ends);
      if (name === 'stream:features') features(text);
      else if (name === 'success') {
        isKnown = true;
        socket.write(OPENING);
      } else if (name === 'iq') answer(text);
      else if (name === 'presence' && JOINED.test(text)) resolve(line);
      else if (name === 'failure' || name === 'stream:error' || REFUSED.test(text)) refuse(text);
    }

    socket.on('connect', () => socket.write(OPENING));
    socket.on('error', reject);
    socket.on('close', () => onClose('the line was cut'));
    socket.on('data', (chunk: Buffer) => {
      const bytes = held ? Buffer.concat([held, chunk]) : chunk;
      let at = 0;
      for (let stanza = stanzaAt(bytes, at); stanza; stanza = stanzaAt(bytes, at)) {
        take(bytes, stanza);
        at = stanza.ends;
      }
      held = at < bytes.length ? bytes.subarray(at) : undefined;
    });
  });
}
