/** What makes a run worthless. Nothing of it is printed as a figure. */
export class Voided extends Error {
  override name = 'Voided';
}

/** What was asked for, what came of it, and everything that was not as it should be. */
export type Ledger = { sent: number; delivered: number; failed: number; faults: string[] };

const MOST_FAULTS_TOLD = 3;

export function balance(where: string, { sent, delivered, failed, faults }: Ledger): void {
  if (sent === 0) throw new Voided(`${where}: nothing was sent.`);
  if (faults.length > 0) {
    throw new Voided(`${where}: ${faults.length} faults: ${faults.slice(0, MOST_FAULTS_TOLD).join(' | ')}`);
  }
  if (sent !== delivered + failed) {
    throw new Voided(`${where}: ${sent} sent, but ${delivered} delivered and ${failed} failed.`);
  }
  if (failed > 0) throw new Voided(`${where}: ${failed} of ${sent} failed, so the two sides did not do the same.`);
}
