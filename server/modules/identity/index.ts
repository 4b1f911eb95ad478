export type { AccountMailOrder, AccountMails, AccountMailValues } from './account-mails.ts';
export type { NewDepartment, NewOperator, NewOwner, NewStaff } from './accounts.ts';
export {
  type Actor,
  type Caller,
  type CallOrigin,
  makeCaller,
  type OperatorRole,
  PLATFORM_ID,
  type StaffRole,
  systemCaller,
} from './caller.ts';
export type { DepartmentView } from './departments.ts';
export type { IdentityEvents } from './identity.events.ts';
export type { PresenceStatus } from './identity.tables.ts';
export { type Identity, type IdentityNeeds, identity } from './identity.ts';
export type { Invitation } from './invitations.store.ts';
export type { InvitationView } from './invitations.ts';
export type {
  AdminTokenInput,
  AgentTokenInput,
  ContextTokenInput,
  VisitorContext,
  VisitorIdentity,
} from './issuing.ts';
export { oneTimePassword } from './one-time-password.ts';
export { type OperatorRescue, operatorRescue } from './operator-rescue.ts';
export { operatorRoles, operatorScopesOf } from './operator-roles.ts';
export type { OperatorSession } from './operator-sign-ins.ts';
export type { Operator } from './operators.ts';
export type { OwnerSession } from './owner-sign-ins.ts';
export type { Owner } from './owners.ts';
export type { Person } from './person-sign-ins.ts';
export type { Audience } from './recognition.ts';
export type { OnRecord } from './record.ts';
export type { Subject } from './refresh-tokens.ts';
export { scopesOf } from './roles.ts';
export type { Session, SessionsEnded } from './sessions.ts';
export type { WorkspaceSession } from './sign-ins.ts';
export type { Department, Staff } from './staff.ts';
export { signedIn } from './subject.ts';
export type { Member } from './team.ts';
export type { IssuedToken } from './tokens.ts';
