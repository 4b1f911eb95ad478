import type { CallOrigin } from './caller.ts';
import type { Holder, RefreshTokens } from './refresh-tokens.ts';
import { REFRESH_MS } from './refresh-tokens.ts';
import type { SignInRecords } from './sign-in-records.ts';
import type { Tokens } from './tokens.ts';

/** Logging out is fine with an access token that has expired as well. */
const LEEWAY_SECONDS = REFRESH_MS / 1000;

export type ShownTokens = {
  refreshToken?: string | undefined;
  accessToken?: string | undefined;
  origin?: CallOrigin | undefined;
};

/** Ends the session of either token with its access tokens. Says nothing of tokens that are unknown. */
export async function endSession(
  { tokens, refreshing, records }: { tokens: Tokens; refreshing: RefreshTokens; records: SignInRecords },
  kind: Holder['kind'],
  { refreshToken, accessToken, origin }: ShownTokens,
): Promise<void> {
  const byRefresh = refreshToken ? await refreshing.familyOf(kind, refreshToken) : undefined;
  const familyId = byRefresh ?? (accessToken ? await familyOfAccess(accessToken) : undefined);
  if (familyId) await refreshing.end(familyId, (transaction, subject) => records.ended(transaction, subject, origin));

  async function familyOfAccess(token: string): Promise<string | undefined> {
    const audience = kind === 'staff' ? 'workspace' : kind;
    const read = await tokens.read(token, [audience], { leewaySeconds: LEEWAY_SECONDS }).catch(() => undefined);
    const sid = read?.claims['sid'];
    return typeof sid === 'string' ? sid : undefined;
  }
}
