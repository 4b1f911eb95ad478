import { Type } from 'typebox';
import { accountSchemas } from './accounts.paths.ts';
import { asOperator } from './platform.paths.ts';
import { body, closed, optional, replies } from './schemas.ts';

const { Code, RecoveryCode, RecoveryCodes, SecondFactor } = accountSchemas;
const Password = Type.String({ maxLength: 256 });

export const operatorFactorPaths = {
  '/platform/second-factor': {
    get: {
      operationId: 'getOperatorSecondFactor',
      tags: ['Platform'],
      summary: 'Whether your own sign-in asks for a second factor',
      ...asOperator,
      responses: replies(200, closed({ secondFactor: SecondFactor })),
    },
    post: {
      operationId: 'beginOperatorSecondFactor',
      tags: ['Platform'],
      summary: 'A secret for an app that shows codes; counts for nothing until it is confirmed',
      ...asOperator,
      ...body(closed({ password: Password })),
      responses: replies(
        200,
        closed({ secret: Type.String(), uri: Type.String({ description: 'For a QR code (`otpauth://`).' }) }),
      ),
    },
  },
  '/platform/second-factor/confirm': {
    post: {
      operationId: 'confirmOperatorSecondFactor',
      tags: ['Platform'],
      summary: 'Switch your second factor on by a first code; gives the recovery codes, this once',
      ...asOperator,
      ...body(closed({ code: Code })),
      responses: replies(200, RecoveryCodes),
    },
  },
  '/platform/second-factor/disable': {
    post: {
      operationId: 'disableOperatorSecondFactor',
      tags: ['Platform'],
      summary: 'Switch your second factor off, by password and code',
      ...asOperator,
      ...body(closed({ password: Password, code: optional(Code), recoveryCode: optional(RecoveryCode) })),
      responses: replies(200, closed({ disabled: Type.Literal(true) })),
    },
  },
  '/platform/second-factor/recovery-codes': {
    post: {
      operationId: 'renewOperatorRecoveryCodes',
      tags: ['Platform'],
      summary: 'Ten new recovery codes; the old ones are void',
      ...asOperator,
      ...body(closed({ code: optional(Code), recoveryCode: optional(RecoveryCode) })),
      responses: replies(200, RecoveryCodes),
    },
  },
};
