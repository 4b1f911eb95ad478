import { foldedWords } from './words.ts';

export type Language = 'de' | 'en';

/** Function words and greetings that belong to one of the two languages alone. */
const german = new Set(
  `der die das den dem des ein eine einen einem einer und oder aber nicht kein keine ich du wir ihr mich mir dich dir uns
  sie ist sind bin bist war waren wird werden kann kannst konnen konnte mochte will wollen soll muss darf habe hast hat
  haben gibt wie wo wann warum wieso welche welcher welches wer fur mit von zu zum zur bei beim nach aus auf im um uber
  auch noch schon nur sehr mal bitte danke hallo guten tag moin servus ja nein ja heute gestern wenn dass weil als bis
  mein meine dein ihre ihren ihrer unser eure euch es lange viel wieviel kostet sprechen mensch mitarbeiter frage hilfe
  gruss gott tschuss auf wiedersehen morgen abend vielen dank was an am so also man hin her kam kommt nun jetzt dann da
  ab geht hatte wurde wieder immer`.split(/\s+/),
);
const english = new Set(
  `the a an and or but not no i you he she we they me my your our their is are am was were be been do does did have has
  had can could would will should may what when where why which who how of to for with from at by on about into this
  that these those there it its please thanks thank hello hi hey yes yeah good morning evening bye if because much many
  long any some get want need so also speak talk human person agent help question dont im ive`.split(/\s+/),
);

const both = new Set([...german].filter((word) => english.has(word)));

/** The language of a text by its function words, or undefined where they do not tell. Enough for two languages. */
export function languageOf(text: string): Language | undefined {
  let balance = /[äöüß]/i.test(text) ? 1.5 : 0;
  for (const word of foldedWords(text.slice(0, 2000))) {
    if (both.has(word)) continue;
    if (german.has(word)) balance += 1;
    else if (english.has(word)) balance -= 1;
  }
  return balance === 0 ? undefined : balance > 0 ? 'de' : 'en';
}
