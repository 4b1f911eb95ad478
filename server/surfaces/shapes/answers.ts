import { type Noun, read } from '#platform/ids.ts';
import { missing } from '#platform/refusal.ts';

/** The success envelope of Ringnity and the console. The body's type is asked of the caller alone, so that a misspelt field is found. */
export const ok = <Data>(data: NoInfer<Data>) => ({
  status: 200 as const,
  body: { success: true as const, data: data as Data },
});
export const created = <Data>(data: NoInfer<Data>) => ({
  status: 201 as const,
  body: { success: true as const, data: data as Data },
});

/** An id of the right noun, or a refusal that is the same as for one that nobody has. */
export function idIn(noun: Noun, text: string): string {
  const id = read(noun, text);
  if (!id) throw missing(noun);
  return id;
}

/** The same where the field may be left out, or take back what it names. */
export const idOrNone = <None extends null | undefined>(noun: Noun, text: string | None): string | None =>
  typeof text === 'string' ? idIn(noun, text) : text;

export const iso = (time: Date): string => time.toISOString();
