import { type Adapter, type AdapterPayload, errors } from 'oidc-provider';
import type { Login, Payload } from '#modules/login/index.ts';

const FALLBACK_SECONDS = 900;
/** Compared with hashes alone, and none of them is empty of digits. */
const NO_SECRET = 'none';

type Needs = { login: Login };

/** What the library keeps and finds, by the module's store. Applications are read where they live. */
export const adapterOf =
  ({ login: { applications, payloads } }: Needs) =>
  (model: string): Adapter => {
    async function client(clientId: string): Promise<AdapterPayload | undefined> {
      const application = await applications.byClientId(clientId);
      if (!application) return undefined;
      const isPublic = application.type === 'public';
      return {
        client_id: application.clientId,
        client_name: application.name,
        ...(!isPublic && { client_secret: application.secretHash?.toString('hex') ?? NO_SECRET }),
        redirect_uris: application.redirectUris,
        scope: application.allowedScopes.join(' '),
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        token_endpoint_auth_method: isPublic ? 'none' : 'client_secret_basic',
        application_type: isPublic ? 'native' : 'web',
        id_token_signed_response_alg: 'RS256',
        require_pkce: application.requirePkce,
      };
    }

    const asked = (found: Payload | undefined) => found as AdapterPayload | undefined;

    return {
      async upsert(id, payload, expiresIn = FALLBACK_SECONDS) {
        const { clientId } = payload;
        const owner = clientId === undefined ? undefined : await applications.byClientId(clientId);
        // An application that was revoked while a login was under way.
        if (clientId !== undefined && !owner) throw new errors.InvalidGrant('the client is gone');
        await payloads.keep(model, id, payload, owner, expiresIn);
      },
      find: async (id) => (model === 'Client' ? client(id) : asked(await payloads.find(model, id))),
      findByUid: async (uid) => asked(await payloads.findByUid(model, uid)),
      findByUserCode: async () => undefined,
      async consume(id) {
        if (await payloads.consume(model, id)) return;
        throw new errors.InvalidGrant(
          `${model === 'RefreshToken' ? 'refresh token' : 'authorization code'} already used`,
        );
      },
      destroy: (id) => payloads.forget(model, id),
      revokeByGrantId: (grantId) => payloads.revokeGrant(grantId),
    };
  };
