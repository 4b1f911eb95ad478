import { Type } from 'typebox';
import { body, closed, idIn, oneOf, optional, replies } from './schemas.ts';

export const Service = closed({
  key: oneOf('chat', 'voice_call', 'video_call', 'ai_chat', 'ai_voice', 'ai_video'),
  status: oneOf('available', 'disabled_by_admin', 'not_in_plan', 'not_configured', 'ai_not_ready', 'beta'),
  allowed: Type.Boolean(),
  reason: optional(Type.String()),
  blocker: optional(oneOf('subscription', 'plan', 'admin_switch', 'set_up')),
  /** `/console/settings/{page}` lifts the blocker. */
  page: optional(oneOf('assistant', 'knowledge', 'widget', 'developer', 'hours', 'team', 'services', 'plan')),
  requiredFeatures: Type.Array(Type.String()),
  adminEnabled: Type.Boolean(),
  sortOrder: Type.Integer(),
});
const services = replies(200, closed({ services: Type.Array(Service) }));

export const servicePaths = {
  '/services': {
    get: {
      operationId: 'listServices',
      tags: ['Services'],
      summary: 'What this workspace offers, and what is in the way of the rest',
      responses: services,
    },
  },
  '/services/{key}': {
    put: {
      operationId: 'switchService',
      tags: ['Services'],
      summary: 'The admin’s switch: off, or on as far as plan and set-up let it',
      parameters: [idIn('key')],
      ...body(closed({ isEnabled: Type.Boolean() })),
      responses: services,
    },
  },
};
