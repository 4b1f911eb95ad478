import { Type } from 'typebox';
import { closed, idIn, oneOf, optional, queryOf, replies, Time } from './schemas.ts';

const Device = closed({
  id: Type.String(),
  agentId: Type.String({ description: 'Whose it is.' }),
  platform: oneOf('android', 'ios', 'flutter', 'react_native', 'kotlin', 'swift', 'web'),
  provider: oneOf('fcm', 'apns', 'apns_voip'),
  callMode: oneOf('basic', 'native-phone'),
  appId: optional(Type.String()),
  deviceId: optional(Type.String({ description: 'What the app calls it.' })),
  lastSeenAt: Time,
  createdAt: Time,
});

export const devicePaths = {
  '/devices': {
    get: {
      operationId: 'listDevices',
      tags: ['Team'],
      summary: 'The devices that messages and calls are pushed to: one’s own, or the whole team’s',
      parameters: [
        queryOf('of', { ...oneOf('me', 'team'), default: 'me', description: '`team` is for those who run it.' }),
        queryOf('cursor', Type.String({ maxLength: 300 })),
        queryOf('limit', Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
      ],
      responses: replies(
        200,
        closed({
          devices: Type.Array(Device),
          nextCursor: Type.Union([Type.String(), Type.Null()]),
          providers: Type.Array(oneOf('fcm', 'apns', 'apns_voip'), {
            description: 'What this installation is set up to push by; the devices of others get nothing.',
          }),
        }),
      ),
    },
  },
  '/devices/{id}': {
    delete: {
      operationId: 'revokeDevice',
      tags: ['Team'],
      summary: 'Send nothing more to a device of one’s own, or to one of the team',
      parameters: [idIn('id')],
      responses: replies(200, closed({ deleted: Type.Literal(true), id: Type.String() })),
    },
  },
};
