import { type TSchema, Type } from 'typebox';
import { body, closed, idIn, oneOf, optional, queryOf, replies, Time } from './schemas.ts';

const Email = Type.String({ minLength: 3, maxLength: 254 });
const Name = Type.String({ minLength: 1, maxLength: 120 });
const Password = Type.String({ minLength: 8, maxLength: 256 });
const CurrentPassword = Type.String({ maxLength: 256, description: 'Left out where the account has none.' });
const LinkToken = Type.String({
  minLength: 1,
  maxLength: 200,
  description: 'What stands behind `token=` in the link.',
});
const Language = oneOf('de', 'en');
const Role = oneOf('owner', 'admin', 'supervisor', 'agent');
const Code = Type.String({ maxLength: 20, description: 'The six digits that the app shows.' });
const RecoveryCode = Type.String({ maxLength: 40, description: 'One of the codes on paper; each serves once.' });
const nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);

const Session = closed({
  accessToken: Type.String(),
  refreshToken: Type.String(),
  expiresIn: Type.Integer(),
  slug: Type.String({ description: 'The workspace that the session is in.' }),
  agent: closed({ agentId: Type.String(), username: Type.String(), name: Type.String(), role: Role }),
});
const SecondFactor = closed({ enabled: Type.Boolean(), since: nullable(Time), recoveryCodesLeft: Type.Integer() });
const Account = closed({
  kind: oneOf('staff', 'owner'),
  name: Type.String(),
  email: nullable(Type.String()),
  emailConfirmed: Type.Boolean({ description: 'While it is false, the console reminds; invitations wait for it.' }),
  hasPassword: Type.Boolean(),
  language: Language,
  secondFactor: SecondFactor,
});
const Where = closed({
  email: Type.String(),
  kind: oneOf('staff', 'owner', 'operator'),
  workspace: Type.String(),
  slug: Type.String({ description: 'Of the workspace; `platform` for an operator.' }),
});
const SignedIn = closed({
  sessionId: Type.String(),
  browser: nullable(Type.String()),
  system: nullable(Type.String()),
  device: oneOf('desktop', 'mobile', 'other'),
  address: nullable(Type.String()),
  createdAt: Time,
  lastUsedAt: Time,
  current: Type.Boolean(),
});
const done = (name: string) => closed({ [name]: Type.Literal(true) });
const RecoveryCodes = closed({ recoveryCodes: Type.Array(Type.String()) });

/** Who holds the account and who works in the workspace have pages of their own about themselves. */
const asPerson = { security: [{ WorkspaceBearer: [] }, { OwnerBearer: [] }] };
const asAnybody = { security: [] };

export const accountPaths = {
  '/sign-up': {
    get: {
      operationId: 'getSignUp',
      tags: ['Account'],
      summary: 'Whether strangers may open a workspace here, and how',
      ...asAnybody,
      responses: replies(200, closed({ open: Type.Boolean(), googleClientId: nullable(Type.String()) })),
    },
    post: {
      operationId: 'signUp',
      tags: ['Account'],
      summary: 'Open a workspace: tenant, owner, departments and hours',
      description:
        'Needs an address and a password, or the ticket of a Google sign-in that no account answers to. The answer is a session in the new workspace, as its owner.',
      ...asAnybody,
      ...body(
        closed({
          workspace: Name,
          slug: optional(Type.String({ maxLength: 63, description: 'Left out: made of the name.' })),
          name: optional(Name),
          email: optional(Email),
          password: optional(Password),
          googleTicket: optional(Type.String({ maxLength: 200 })),
          language: optional(Language),
          timeZone: optional(Type.String({ maxLength: 64 })),
        }),
      ),
      responses: replies(
        201,
        closed({ session: Session, emailConfirmed: Type.Boolean(), dashboardUrl: Type.String() }),
      ),
    },
  },
  '/sign-up/slug': {
    get: {
      operationId: 'checkSlug',
      tags: ['Account'],
      summary: 'Whether an address is free, or one made of a name',
      ...asAnybody,
      parameters: [
        queryOf('slug', Type.String({ maxLength: 63 })),
        queryOf('workspace', Type.String({ maxLength: 120 })),
      ],
      responses: replies(
        200,
        closed({
          slug: Type.String(),
          free: Type.Boolean(),
          reason: nullable(oneOf('shape', 'reserved', 'taken')),
        }),
      ),
    },
  },
  '/email-confirmations': {
    post: {
      operationId: 'confirmEmail',
      tags: ['Account'],
      summary: 'Confirm a mail address by the link that went to it',
      ...asAnybody,
      ...body(closed({ token: LinkToken })),
      responses: replies(200, Where),
    },
  },
  '/password-resets': {
    post: {
      operationId: 'requestPasswordReset',
      tags: ['Account'],
      summary: 'Ask for a new password; the answer is the same whether the address is known',
      ...asAnybody,
      ...body(closed({ email: Email })),
      responses: replies(200, done('requested')),
    },
  },
  '/password-resets/look': {
    post: {
      operationId: 'getPasswordReset',
      tags: ['Account'],
      summary: 'Whose password a link resets; the link stays good',
      ...asAnybody,
      ...body(closed({ token: LinkToken })),
      responses: replies(200, Where),
    },
  },
  '/password-resets/redeem': {
    post: {
      operationId: 'resetPassword',
      tags: ['Account'],
      summary: 'Set a new password by the link; every session ends',
      ...asAnybody,
      ...body(closed({ token: LinkToken, password: Password })),
      responses: replies(200, Where),
    },
  },
  '/me': {
    get: {
      operationId: 'getAccount',
      tags: ['Account'],
      summary: 'One’s own account',
      ...asPerson,
      responses: replies(200, closed({ account: Account })),
    },
    patch: {
      operationId: 'updateAccount',
      tags: ['Account'],
      summary: 'Change one’s own name, or the language of mails to oneself',
      ...asPerson,
      ...body(closed({ name: optional(Name), language: optional(Language) })),
      responses: replies(200, done('changed')),
    },
  },
  '/me/password': {
    post: {
      operationId: 'changePassword',
      tags: ['Account'],
      summary: 'Change the password; the other sessions end',
      ...asPerson,
      ...body(closed({ current: optional(CurrentPassword), password: Password })),
      responses: replies(200, done('changed')),
    },
  },
  '/me/email': {
    post: {
      operationId: 'changeEmail',
      tags: ['Account'],
      summary: 'Change the mail address, once the link that goes to the new one is used',
      ...asPerson,
      ...body(closed({ email: Email, password: optional(CurrentPassword) })),
      responses: replies(200, done('sent')),
    },
  },
  '/me/email/confirmation': {
    post: {
      operationId: 'resendConfirmation',
      tags: ['Account'],
      summary: 'Send the link that confirms the mail address once more',
      ...asPerson,
      responses: replies(200, done('sent')),
    },
  },
  '/me/sessions': {
    get: {
      operationId: 'listSessions',
      tags: ['Account'],
      summary: 'Where one is signed in',
      ...asPerson,
      responses: replies(200, closed({ sessions: Type.Array(SignedIn) })),
    },
    delete: {
      operationId: 'revokeOtherSessions',
      tags: ['Account'],
      summary: 'End all sessions but this one',
      ...asPerson,
      responses: replies(200, closed({ revoked: Type.Integer() })),
    },
  },
  '/me/sessions/{id}': {
    delete: {
      operationId: 'revokeSession',
      tags: ['Account'],
      summary: 'End a session at once',
      ...asPerson,
      parameters: [idIn('id')],
      responses: replies(200, closed({ deleted: Type.Literal(true), id: Type.String() })),
    },
  },
  '/me/second-factor': {
    post: {
      operationId: 'beginSecondFactor',
      tags: ['Account'],
      summary: 'A secret for an app that shows codes; counts for nothing until it is confirmed',
      ...asPerson,
      ...body(closed({ password: optional(CurrentPassword) })),
      responses: replies(
        200,
        closed({ secret: Type.String(), uri: Type.String({ description: 'For a QR code (`otpauth://`).' }) }),
      ),
    },
  },
  '/me/second-factor/confirm': {
    post: {
      operationId: 'confirmSecondFactor',
      tags: ['Account'],
      summary: 'Switch the second factor on by a first code; gives the recovery codes, this once',
      ...asPerson,
      ...body(closed({ code: Code })),
      responses: replies(200, RecoveryCodes),
    },
  },
  '/me/second-factor/disable': {
    post: {
      operationId: 'disableSecondFactor',
      tags: ['Account'],
      summary: 'Switch the second factor off, by password and code',
      ...asPerson,
      ...body(
        closed({ password: optional(CurrentPassword), code: optional(Code), recoveryCode: optional(RecoveryCode) }),
      ),
      responses: replies(200, done('disabled')),
    },
  },
  '/me/second-factor/recovery-codes': {
    post: {
      operationId: 'renewRecoveryCodes',
      tags: ['Account'],
      summary: 'Ten new recovery codes; the old ones are void',
      ...asPerson,
      ...body(closed({ code: optional(Code), recoveryCode: optional(RecoveryCode) })),
      responses: replies(200, RecoveryCodes),
    },
  },
};

export const accountSchemas = {
  ...{ Code, Email, Language, LinkToken, Name, Password, RecoveryCode, RecoveryCodes, Role, SecondFactor, Session },
  ...{ asAnybody, asPerson },
};
