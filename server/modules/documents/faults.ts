/** Why nothing can be answered from a file or page, by code, in the words of both languages. */
export type Sentences = { de: string; en: string };

const words = {
  file_empty: {
    de: 'Die Datei ist leer. Sie sollte mindestens einen Satz enthalten.',
    en: 'The file is empty. It should have at least one sentence.',
  },
  file_encrypted: {
    de: 'Die Datei ist mit einem Passwort geschützt. Speichern Sie sie ohne Passwort und laden Sie sie erneut hoch.',
    en: 'The file is protected by a password. Save it without one and upload it again.',
  },
  file_scanned: {
    de: 'Die PDF-Datei enthält nur Bilder, keinen Text. Lassen Sie eine Texterkennung (OCR) darüber laufen und laden Sie sie erneut hoch.',
    en: 'The PDF holds pictures only and no text. Run a text recognition (OCR) over it and upload it again.',
  },
  file_damaged: {
    de: 'Die Datei ist beschädigt und lässt sich nicht lesen. Öffnen Sie sie in dem Programm, aus dem sie stammt, und speichern Sie sie neu.',
    en: 'The file is damaged and cannot be read. Open it in the program it comes from and save it again.',
  },
  file_wrong_type: {
    de: 'Der Inhalt der Datei passt nicht zu ihrer Endung. Speichern Sie sie im richtigen Format und laden Sie sie erneut hoch.',
    en: 'What the file holds does not fit its ending. Save it in the right format and upload it again.',
  },
  file_bomb: {
    de: 'Die Datei entpackt sich zu einem Vielfachen ihrer Größe und wurde deshalb nicht gelesen. Teilen Sie sie auf oder laden Sie den Text ohne Anhänge hoch.',
    en: 'The file unpacks to many times its size and was therefore not read. Split it, or upload the text without what is embedded.',
  },
  file_too_heavy: {
    de: 'Die Datei braucht zum Lesen mehr Speicher, als dafür vorgesehen ist. Teilen Sie sie in mehrere Dateien auf.',
    en: 'Reading the file takes more memory than is set aside for it. Split it into several files.',
  },
  file_too_slow: {
    de: 'Das Lesen der Datei dauert länger als erlaubt. Teilen Sie sie in mehrere Dateien auf.',
    en: 'Reading the file takes longer than is allowed. Split it into several files.',
  },
  file_too_long: {
    de: 'Die Datei enthält mehr Text, als ein Eintrag aufnehmen kann. Teilen Sie sie in mehrere Dateien auf.',
    en: 'The file holds more text than one item can take. Split it into several files.',
  },
  file_missing: {
    de: 'Das Original der Datei ist nicht mehr vorhanden. Laden Sie sie erneut hoch.',
    en: 'The original of the file is no longer there. Upload it again.',
  },
  page_without_text: {
    de: 'Die Seite zeigt ohne ihre Skripte keinen Text. Sie sollte ihren Text im HTML tragen oder als Text hinzugefügt werden.',
    en: 'The page has no text without its scripts: it should carry its text in HTML, or be added as text.',
  },
} as const satisfies Record<string, Sentences>;

export type DocumentFaultCode = keyof typeof words;

export const sentencesOfFault = (code: DocumentFaultCode): Sentences => words[code];

export const isDocumentFaultCode = (code: unknown): code is DocumentFaultCode =>
  typeof code === 'string' && Object.hasOwn(words, code);

/** A document that nothing can be read from, through no fault of ours. */
export class DocumentFault extends Error {
  readonly code: DocumentFaultCode;

  constructor(code: DocumentFaultCode) {
    super(words[code].en);
    this.name = 'DocumentFault';
    this.code = code;
  }
}
