const MOST_CHARACTERS = 120;
/** Controls, and what turns the direction of writing: "invoice\u202Efdp.exe" would be read as a PDF. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu;
/** Not allowed on one system or another, or read as a path. */
const RESERVED = /[<>:"|?*\\/]/g;

export const extensionOf = (filename: string): string =>
  /\.([a-z0-9]{1,10})$/i.exec(filename)?.[1]?.toLowerCase() ?? '';

/** The last part of a path as a name that can be shown, saved and read for what it is. */
export function safeName(given: string | undefined): string {
  const last = (given ?? '').toWellFormed().split(/[\\/]/).at(-1) ?? '';
  const name = last
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(RESERVED, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  if (name === '') return 'file';
  if (name.length <= MOST_CHARACTERS) return name;
  const extension = extensionOf(name);
  const kept = MOST_CHARACTERS - (extension ? extension.length + 1 : 0);
  return `${name
    .slice(0, kept)
    .toWellFormed()
    .replace(/\ufffd$/, '')}${extension && `.${extension}`}`;
}

/** A name must not promise another kind of file than it is: what does not fit gets the right ending behind it. */
export const withExtension = (filename: string, extensions: readonly string[]): string =>
  extensions.includes(extensionOf(filename)) ? filename : `${filename}.${extensions[0]}`;
