/** The names that conversations show and do not own. Handed in by the composition. */
export type Directory = {
  staffName(tenantId: string, staffId: string): Promise<string | undefined>;
  departmentName(tenantId: string, departmentId: string): Promise<string | undefined>;
  defaultDepartmentId(tenantId: string): Promise<string | undefined>;
  /** Whether somebody is there to answer now. */
  isStaffed(tenantId: string): Promise<boolean>;
};
