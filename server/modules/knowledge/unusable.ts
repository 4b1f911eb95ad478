import { DocumentFault, sentencesOfFault } from '#modules/documents/index.ts';
import { isRefusal } from '#platform/refusal.ts';

/** Why an item cannot be answered from: a code for programs, a sentence for people in each language. */
export type Told = { code: string; de: string; en: string };

/** A fault of the text, page or file, in words for the one who added it. */
export class Unusable extends Error {
  readonly told: Told;

  constructor(told: Told) {
    super(told.en);
    this.name = 'Unusable';
    this.told = told;
  }
}

/** The refusals of the way out are English; here is what they mean in German. */
const outward: Record<string, string> = {
  target_refused:
    'Diese Adresse darf nicht aufgerufen werden: Sie sollte öffentlich und ohne Anmeldung erreichbar sein.',
  target_timeout: 'Die Adresse hat nicht rechtzeitig geantwortet.',
  target_unreachable: 'Die Adresse ist nicht erreichbar.',
  quota_exceeded: 'Der Tarif erlaubt keine weiteren Einträge.',
  feature_not_available: 'Der Tarif enthält kein Wissen.',
  target_redirects: 'Die Adresse leitet zu oft weiter.',
};

const fault: Told = {
  code: 'internal_error',
  de: 'Bei uns ist etwas schiefgegangen. Lesen Sie den Eintrag noch einmal ein.',
  en: 'Something went wrong on our side. Indexing it again may help.',
};

/** What to tell of an error, and whether it is a fault of ours. */
export function toldOf(error: unknown): { told: Told; isOurs: boolean } {
  if (error instanceof Unusable) return { told: error.told, isOurs: false };
  if (error instanceof DocumentFault) {
    return { told: { code: error.code, ...sentencesOfFault(error.code) }, isOurs: false };
  }
  if (isRefusal(error)) {
    return { told: { code: error.code, en: error.message, de: outward[error.code] ?? fault.de }, isOurs: false };
  }
  return { told: fault, isOurs: true };
}
