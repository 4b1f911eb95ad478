import { Type } from 'typebox';
import { closed, oneOf, replies, Time } from './schemas.ts';

const Words = closed({ de: Type.String(), en: Type.String() });
const Feature = closed({
  featureKey: Type.String(),
  name: Type.String({ description: 'As those who run the installation call it.' }),
  words: Words,
  enabled: Type.Boolean(),
  rule: oneOf('feature_included', 'feature_missing'),
  sentence: Words,
  liftedBy: Type.Array(Type.String(), { description: 'Names of plans that include it.' }),
});
const Quota = closed({
  quotaKey: Type.String(),
  name: Type.String(),
  unit: Type.String(),
  words: Words,
  valueType: oneOf('number', 'unlimited', 'custom', 'disabled'),
  used: Type.Union([Type.Integer(), Type.Null()], { description: 'Null where it is not counted.' }),
  allowed: Type.Union([Type.Integer(), Type.Null()], { description: 'Null is unlimited.' }),
  state: oneOf('unlimited', 'left', 'near', 'full', 'over', 'not_in_plan'),
  resetPeriod: Type.Union([oneOf('monthly'), Type.Null()]),
  resetsAt: Type.Union([Time, Type.Null()]),
  resetsOn: Type.Union([Type.String({ format: 'date' }), Type.Null()], {
    description: 'The same as a day of the workspace’s own calendar.',
  }),
  rule: oneOf('quota_unlimited', 'quota_left', 'quota_full', 'quota_disabled'),
  sentence: Words,
  liftedBy: Type.Array(Type.String(), { description: 'Names of plans that allow more.' }),
});

export const Subscription = closed({
  planId: Type.String(),
  planSlug: Type.String(),
  planName: Type.String(),
  status: oneOf('active', 'suspended'),
  features: Type.Array(Feature),
  quotas: Type.Array(Quota),
});

export const subscriptionPaths = {
  '/subscription': {
    get: {
      operationId: 'getSubscription',
      tags: ['Workspace'],
      summary: 'The plan, what it contains, and how much of it is in use',
      responses: replies(200, closed({ subscription: Subscription })),
    },
  },
};
