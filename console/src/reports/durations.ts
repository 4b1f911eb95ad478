const units = [
  { name: 'day', seconds: 86_400 },
  { name: 'hour', seconds: 3600 },
  { name: 'minute', seconds: 60 },
] as const;

/** "2 min.", "1 hr 20 min.": the two largest parts of a time, as short as the language has them. */
export function duration(seconds: number, language: string): string {
  const part = (value: number, unit: 'day' | 'hour' | 'minute' | 'second') =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
  if (Math.round(seconds) < 60) return part(Math.round(seconds), 'second');
  // Whole minutes, so that nothing shows 60 of them.
  const whole = Math.round(seconds / 60) * 60;
  const at = units.findIndex((unit) => whole >= unit.seconds);
  const [large, small] = [units[at]!, units[at + 1]];
  const count = Math.floor(whole / large.seconds);
  const rest = small ? Math.floor((whole - count * large.seconds) / small.seconds) : 0;
  return [part(count, large.name), ...(small && rest > 0 ? [part(rest, small.name)] : [])].join(' ');
}
