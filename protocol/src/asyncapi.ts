import type { TSchema } from 'typebox';
import { ClientFrame, closeCodes, limits, ServerFrame, SUBPROTOCOL } from './frames.ts';

type FrameSchema = TSchema & { title: string; description: string };
const framesOf = (union: TSchema) => (union as unknown as { anyOf: FrameSchema[] }).anyOf;

const messages = (frames: FrameSchema[]) =>
  Object.fromEntries(
    frames.map((schema) => [
      schema.title,
      { name: schema.title, summary: schema.description, contentType: 'application/json', payload: schema },
    ]),
  );

const references = (names: string[]) => names.map((name) => ({ $ref: `#/channels/realtime/messages/${name}` }));

/** The realtime protocol as an AsyncAPI 3 document, made from the very schemas that check the frames. */
export function asyncapi(host = 'localhost:8192', protocol: 'ws' | 'wss' = 'ws') {
  const sent = framesOf(ClientFrame);
  const received = framesOf(ServerFrame);
  return {
    asyncapi: '3.1.0',
    info: {
      title: 'Switchboard realtime',
      version: '1.0.0',
      description: [
        `Open a WebSocket with the subprotocol \`${SUBPROTOCOL}\` and send \`hello\` with the token that REST takes.`,
        'The client sends one frame per WebSocket message; the server sends an array of frames.',
        `Limits: ${limits.frameBytes / 1024} KiB a frame, ${limits.framesPerSecond} frames a second with bursts of ${limits.frameBurst}.`,
        'Every message of a conversation has a gapless `seq`; subscribe again with the newest one held and the rest comes.',
        `The server closes with ${closeCodes.unauthenticated} (get a new token), ${closeCodes.forbidden} (this origin is not allowed), ${closeCodes.tooManyFrames} (too many frames), ${closeCodes.tooSlow} (read too slowly: resume by \`seq\`), ${closeCodes.restarting} (the server restarts: come back at once), 1003 (not text) and 1009 (frame too large).`,
      ].join('\n\n'),
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    defaultContentType: 'application/json',
    servers: { here: { host, protocol, description: 'This installation.' } },
    channels: {
      realtime: {
        address: '/realtime',
        title: 'The realtime channel',
        messages: messages([...sent, ...received]),
      },
    },
    operations: {
      send: {
        action: 'receive',
        title: 'Frames a client sends',
        channel: { $ref: '#/channels/realtime' },
        messages: references(sent.map((frame) => frame.title)),
      },
      listen: {
        action: 'send',
        title: 'Frames the server sends',
        channel: { $ref: '#/channels/realtime' },
        messages: references(received.map((frame) => frame.title)),
      },
    },
  };
}
