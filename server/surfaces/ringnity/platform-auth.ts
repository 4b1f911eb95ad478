import type { OperatorSession } from '#modules/identity/index.ts';
import { show } from '#platform/ids.ts';
import { ok } from '#surfaces/shapes/answers.ts';
import { originOf } from '#surfaces/shapes/origin.ts';
import type { RingnityNeeds } from './needs.ts';
import type { RingnityOperations } from './operations.ts';

const showSession = ({ operator, accessToken, refreshToken, expiresIn }: OperatorSession) => ({
  adminId: show('operator', operator.id),
  email: operator.email,
  name: operator.name,
  role: operator.role,
  accessToken,
  refreshToken,
  expiresIn,
});

export function platformAuthOperations({ identity }: RingnityNeeds): RingnityOperations {
  return {
    loginPlatformAdmin: async ({ body, raw, reply }) => {
      const session = await identity.platformLogin({ ...body, address: raw.ip, origin: originOf(raw) });
      reply.header('cache-control', 'no-store');
      return ok(showSession(session));
    },

    refreshPlatformAdminSession: async ({ body, raw, reply }) => {
      const session = await identity.platformRefresh({ refreshToken: body.refreshToken, origin: originOf(raw) });
      reply.header('cache-control', 'no-store');
      return ok(showSession(session));
    },
  };
}
