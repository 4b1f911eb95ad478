import type { Visitor } from '#modules/conversations/index.ts';
import { type Caller, type IssuedToken, makeCaller } from '#modules/identity/index.ts';
import { show } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { iso } from '#surfaces/shapes/answers.ts';
import type { RingnityNeeds } from './needs.ts';

/** A returning visitor renews within this time and keeps the thread. */
const SESSION_SECONDS = 7 * 86_400;

type Input = {
  visitor?: { externalId?: string; name?: string; email?: string; phone?: string };
  metadata?: Record<string, unknown>;
};

export type StartedSession = { visitor: Visitor; caller: Caller; token: IssuedToken };

/** Opens a visitor's chat session, or renews the one that the caller already has. */
export async function startSession(
  caller: Caller,
  input: Input,
  needs: RingnityNeeds,
  userAgent?: string | undefined,
): Promise<StartedSession> {
  const { conversations, identity } = needs;
  const { actor, tenantId } = caller;
  if (actor.kind !== 'visitor' && actor.kind !== 'anonymous') {
    throw new Refusal('forbidden', 'visitor_only', 'This is for visitors; the token belongs to a member of staff.');
  }
  const verified = caller.may('visitor:verified');
  const language = input.metadata?.['language'];
  const visitor = await conversations.openSession(tenantId, {
    ...(input.visitor && { visitor: input.visitor }),
    ...(actor.kind === 'visitor' && { visitorId: actor.visitorId }),
    ...(typeof language === 'string' &&
      /^[a-z]{2}/i.test(language) && { language: language.slice(0, 2).toLowerCase() }),
    ...(input.metadata && { metadata: input.metadata }),
  });
  const token = await identity.issueVisitor({ tenantId, visitorId: visitor.id, verified, ttlSeconds: SESSION_SECONDS });
  const started = makeCaller(tenantId, { kind: 'visitor', visitorId: visitor.id }, token.scopes);
  await conversations.visit(started, { ...pageIn(input.metadata), userAgent });
  return { visitor, token, caller: started };
}

/** What a page tells of itself among the rest. */
function pageIn(metadata: Record<string, unknown> = {}) {
  const text = (name: string) => (typeof metadata[name] === 'string' ? metadata[name] : undefined);
  return { url: text('page'), title: text('title'), referrer: text('referrer'), timeZone: text('timeZone') };
}

export const showSession = ({ visitor, token }: StartedSession) => ({
  sessionToken: token.token,
  visitorId: show('visitor', visitor.id),
  expiresIn: token.expiresIn,
  expiresAt: iso(token.expiresAt),
});

/** An id alone never opens a conversation: its visitor's session does. */
export function mustBeVisitor(caller: Caller): Caller {
  if (caller.actor.kind === 'visitor') return caller;
  if (caller.actor.kind === 'anonymous') {
    throw new Refusal(
      'unauthenticated',
      'session_required',
      'A conversation is opened by its visitor’s session token.',
      {
        faults: ['header X-Ringnity-SDK-Session is missing: it should carry the token that opened the conversation.'],
      },
    );
  }
  throw new Refusal('forbidden', 'visitor_only', 'This is for visitors; the token belongs to a member of staff.');
}
