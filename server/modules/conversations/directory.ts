import type { Caller } from '#modules/identity/index.ts';

/** The names that conversations show and do not own. Handed in by the composition. */
export type Directory = {
  staffName(tenantId: string, staffId: string): Promise<string | undefined>;
  departmentName(tenantId: string, departmentId: string): Promise<string | undefined>;
  defaultDepartmentId(tenantId: string): Promise<string | undefined>;
  /** Those of the staff who sign in by one of these names, with all that they may do. */
  callersNamed(tenantId: string, usernames: readonly string[]): Promise<Caller[]>;
  /** Whether visitors may be on pages of this origin. */
  allowsPage(tenantId: string, origin: string): Promise<boolean>;
  /** Whether somebody is there to answer now. */
  isStaffed(tenantId: string): Promise<boolean>;
};
