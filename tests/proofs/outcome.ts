/** What one suite of proofs has to say: a row of the table, and the sentences around it. */
export type Outcome = {
  cases: number;
  findings: string[];
  planted: { name: string; isFound: boolean }[];
  remarks?: string[];
  /** Why this machine cannot try it. Without it, a suite that tried nothing has failed. */
  skipped?: string | undefined;
};
