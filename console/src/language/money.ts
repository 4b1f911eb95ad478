/** "12,50 $": an amount in hundredths of its currency. */
export const money = (cents: number, currency: string, language: string): string =>
  new Intl.NumberFormat(language, { style: 'currency', currency }).format(cents / 100);

/** A price that is a fraction of a cent: as many places as it needs, at least two. */
export const finePrice = (amount: number, currency: string, language: string): string =>
  new Intl.NumberFormat(language, { style: 'currency', currency, maximumFractionDigits: 6 }).format(amount);

export const count = (value: number, language: string): string => new Intl.NumberFormat(language).format(value);
