import { Type } from 'typebox';
import { asOperator } from './platform.paths.ts';
import { closed, idIn, oneOf, replies, Time } from './schemas.ts';

const keys = Type.Array(
  closed({
    kid: Type.String({ description: 'Its name in `/oauth/jwks.json` and in the head of a token.' }),
    state: oneOf('waiting', 'signing', 'past'),
    createdAt: Time,
    signsFrom: Time,
    publishedUntil: Type.Union([Time, Type.Null()]),
  }),
);

export const loginKeysPaths = {
  '/platform/login-keys': {
    get: {
      operationId: 'listLoginKeys',
      tags: ['Platform'],
      summary: 'The keys that logins of applications are signed with, the youngest first',
      ...asOperator,
      responses: replies(200, closed({ keys })),
    },
    post: {
      operationId: 'rotateLoginKey',
      tags: ['Platform'],
      summary:
        'A new key, published now and signing in ten minutes, as it would come by itself each 90 days; none where one waits already',
      ...asOperator,
      responses: replies(200, closed({ keys })),
    },
  },
  '/platform/login-keys/{kid}': {
    delete: {
      operationId: 'withdrawLoginKey',
      tags: ['Platform'],
      summary: 'Withdraw a key that leaked: what it signed holds no more, and another signs from this moment',
      ...asOperator,
      parameters: [idIn('kid')],
      responses: replies(200, closed({ keys })),
    },
  },
};
