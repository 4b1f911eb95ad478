/** What one suite of proofs has to say: a row of the table, and the sentences around it. */
export type Outcome = {
  cases: number;
  findings: string[];
  planted: { name: string; isFound: boolean }[];
  remarks?: string[];
};
