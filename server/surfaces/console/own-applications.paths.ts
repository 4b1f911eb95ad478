import { Type } from 'typebox';
import { accountSchemas } from './accounts.paths.ts';
import { closed, idIn, replies, Time } from './schemas.ts';

const Words = closed({ de: Type.String(), en: Type.String() });
const OwnApplication = closed({
  applicationId: Type.String(),
  name: Type.String(),
  may: Type.Array(closed({ scope: Type.String(), words: Words, sensitive: Type.Boolean() }), {
    description: 'What it can be given today, in the words in which the login asked for it.',
  }),
  since: Time,
  lastUsedAt: Type.Union([Time, Type.Null()], {
    description: 'When it last fetched tokens, to the minute; null: not since this is noted.',
  }),
});
const { asPerson } = accountSchemas;

export const ownApplicationPaths = {
  '/me/applications': {
    get: {
      operationId: 'listMyApplications',
      tags: ['Account'],
      summary: 'The applications that one has let in with one’s account',
      ...asPerson,
      responses: replies(200, closed({ applications: Type.Array(OwnApplication) })),
    },
  },
  '/me/applications/{id}': {
    delete: {
      operationId: 'withdrawMyApplication',
      tags: ['Account'],
      summary: 'Take back what an application was allowed',
      description:
        'Ends all of its logins with this account at once: codes, access tokens and refresh tokens. It has to ask again.',
      ...asPerson,
      parameters: [idIn('id')],
      responses: replies(200, closed({ withdrawn: Type.Literal(true), id: Type.String() })),
    },
  },
};
