/** The first wanted language that is offered (`de-AT` finds `de`), else the standard one. */
export function chooseLanguage(wanted: readonly (string | undefined)[], offered: readonly string[], standard: string) {
  for (const tag of wanted) {
    const base = tag?.toLowerCase().split(/[-_]/)[0];
    const found = offered.find((language) => language.toLowerCase().split('-')[0] === base);
    if (base && found) return found;
  }
  return standard;
}
