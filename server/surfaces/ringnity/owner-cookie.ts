import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '#platform/refusal.ts';

type Needs = { publicUrl(): string };

const NAME = 'ownerRefreshToken';
/** As long as a refresh token rests. */
const MAX_AGE_SECONDS = 30 * 86_400;

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);

/** The browser sends it to the sign-in's own addresses alone, no script reads it, and no other site's form carries it. */
function write(
  request: FastifyRequest,
  reply: FastifyReply,
  { publicUrl }: Needs,
  value: string,
  maxAge: number,
): void {
  const isPlain = request.protocol === 'http' && isLoopback(URL.parse(publicUrl())?.hostname ?? '');
  const rest = `Max-Age=${maxAge}; Path=/api/auth; HttpOnly; SameSite=Lax${isPlain ? '' : '; Secure'}`;
  reply.header('set-cookie', `${NAME}=${value}; ${rest}`);
}

export const keepInCookie = (request: FastifyRequest, reply: FastifyReply, needs: Needs, refreshToken: string) =>
  write(request, reply, needs, refreshToken, MAX_AGE_SECONDS);

export const clearCookie = (request: FastifyRequest, reply: FastifyReply, needs: Needs) =>
  write(request, reply, needs, '', 0);

export function tokenInCookie({ headers }: FastifyRequest): string | undefined {
  for (const part of (headers.cookie ?? '').split(';')) {
    const [name, value] = part.trim().split('=', 2);
    if (name === NAME && value) return value;
  }
  return undefined;
}

/**
 * A cookie comes along by itself, so it counts only where one of our own pages asks. A browser says on every POST whose
 * page that is; whoever says nothing is no browser.
 */
export function isFromOurPage({ headers }: FastifyRequest, { publicUrl }: Needs): boolean {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  if (origin === undefined) return site === undefined || site === 'same-origin';
  return origin === URL.parse(publicUrl())?.origin || (host !== undefined && URL.parse(origin)?.host === host);
}

export const foreignPage = (origin: string | undefined): Refusal => {
  const named = (origin ?? 'of an unknown page').slice(0, 200);
  return new Refusal('forbidden', 'origin_not_allowed', 'The session cookie is not taken from pages of other sites.', {
    faults: [
      `header Origin ${named} is not allowed with the cookie ${NAME}: it should be this installation's own, or the refresh token should be in the body.`,
    ],
  });
};
