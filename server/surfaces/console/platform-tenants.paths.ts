import { Type } from 'typebox';
import { asOperator } from './platform.paths.ts';
import { body, closed, idIn, oneOf, optional, queryOf, replies, Time } from './schemas.ts';
import { Service } from './services.paths.ts';
import { Subscription } from './subscription.paths.ts';

const platform = { tags: ['Platform'], ...asOperator };
const Tenant = closed({
  tenantId: Type.String(),
  slug: Type.String(),
  name: Type.String(),
  companyName: optional(Type.String()),
  email: Type.String(),
  timeZone: Type.String(),
  language: oneOf('de', 'en'),
  status: oneOf('active', 'suspended'),
  isSample: Type.Boolean({ description: 'Came with the sample data.' }),
  hasTestMode: Type.Boolean({ description: 'Somebody has used its test mode.' }),
  plan: closed({ planId: Type.String(), slug: Type.String(), name: Type.String() }),
  people: Type.Integer({ description: 'Members of the team who may sign in.' }),
  createdAt: Time,
});
const tenant = replies(200, closed({ tenant: Tenant }));

export const platformTenantPaths = {
  '/platform/tenants': {
    get: {
      ...platform,
      operationId: 'listTenants',
      summary: 'All workspaces of this installation, the newest first',
      parameters: [
        queryOf('q', Type.String({ maxLength: 200, description: 'Part of a name, short name or mail address.' })),
        queryOf('planId', Type.String({ maxLength: 64 })),
        queryOf('status', oneOf('active', 'suspended')),
        queryOf('cursor', Type.String({ maxLength: 300 })),
        queryOf('limit', Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
      ],
      responses: replies(
        200,
        closed({ tenants: Type.Array(Tenant), nextCursor: Type.Union([Type.String(), Type.Null()]) }),
      ),
    },
  },
  '/platform/tenants/{tenantId}': {
    get: {
      ...platform,
      operationId: 'getTenant',
      summary: 'One workspace, seen from outside',
      parameters: [idIn('tenantId')],
      responses: replies(200, closed({ tenant: Tenant, services: Type.Array(Service), subscription: Subscription })),
    },
  },
  '/platform/tenants/{tenantId}/plan': {
    put: {
      ...platform,
      operationId: 'changeTenantPlan',
      summary: 'Put a workspace on another plan',
      description: 'What stands over the new plan’s quotas stays; only more of it is refused.',
      parameters: [idIn('tenantId')],
      ...body(closed({ planId: Type.String({ maxLength: 64 }) })),
      responses: tenant,
    },
  },
  '/platform/tenants/{tenantId}/suspension': {
    put: {
      ...platform,
      operationId: 'suspendTenant',
      summary: 'Nobody gets in any more; all data stays',
      parameters: [idIn('tenantId')],
      responses: tenant,
    },
    delete: {
      ...platform,
      operationId: 'resumeTenant',
      summary: 'Let everybody in again',
      parameters: [idIn('tenantId')],
      responses: tenant,
    },
  },
};
