import type { Identity } from '#modules/identity/index.ts';
import type { Login } from '#modules/login/index.ts';
import type { Plans } from '#modules/plans/index.ts';
import type { Tenants } from '#modules/tenants/index.ts';
import type { Limits } from '#platform/limits.ts';
import type { Log } from '#platform/log.ts';
import type { Secrets } from '#platform/secrets.ts';

/** What the surface stands on. */
export type LoginSurfaceNeeds = {
  login: Login;
  identity: Pick<Identity, 'person' | 'personInSession' | 'provePerson' | 'admitPerson' | 'endPersonSession'>;
  tenants: Pick<Tenants, 'byId' | 'domains' | 'addDomain'>;
  plans: Pick<Plans, 'limit'>;
  limits: Limits;
  secrets: Pick<Secrets, 'derive' | 'seal' | 'open'>;
  log: Log;
  requestsPerMinute: number;
  /** The address people reach this installation at. */
  publicUrl(): string;
};

/** Tokens are issued in the name of the whole installation: its bare origin. */
export const issuerOf = ({ publicUrl }: Pick<LoginSurfaceNeeds, 'publicUrl'>): string => new URL(publicUrl()).origin;
