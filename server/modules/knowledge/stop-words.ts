import { fold, foldedWords, stem } from './words.ts';

/** Words that carry no subject, chat's fillers among them ("ich wollte mal fragen", "could you tell me"). */
const german = `ab aber abend alle allem allen aller alles als also am an andere anderen anderer anderes ans auch auf aus
bei beim bereits besser beste bestimmt bin bis bisschen bist bitte brauche braucht brauchen bräuchte da dabei dafür
daher damit danach dann daran darauf daraus darf darin darüber das dass dazu dein deine deinen deiner dem den denn der
des deshalb die dies diese diesem diesen dieser dieses dir doch dort du durch dürfen eben ebenso eigentlich ein eine
einem einen einer eines einfach einmal er erst es etwa etwas euch euer eure eurem euren eurer eures fall falls fast
frage fragen für gab ganz gar geben gebt gehen geht gerade gern gerne gibt ging gleich gut guten gute haben habe habt
hallo hast hat hatte hatten hätte hätten heißt her hey hi hier hin ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im
immer in indem ins irgendwie ist ja je jede jedem jeden jeder jedes jemand jetzt kann kannst kein keine keinen keiner
klappt können könnt könnte könnten läuft lang lange lassen leider lieber machen macht mag mal man mehr mein meine meinem
meinen meiner meines mich mir mit möchte möchten mögen moin morgen müssen muss musst müsst nach nämlich nein nicht nichts
noch nun nur ob oder ohne per sagen schon sehr sei sein seine seinem seinen seiner seit sich sicher sie sind so sogar
soll sollen sollte solche sonst sowie stimmt tag tun tut über überhaupt um und uns unser unsere unserem unseren unserer
viel viele vielleicht vom von vor wäre wann war waren warum was weil weiß welche welchem welchen welcher welches wenn wer
werde werden werdet weshalb wie wieder wieso wieviel will willst wir wird wirst wissen wo wobei wofür woher wohin wollen
wollte womit worum wurde wurden würde würden zu zum zur zwar eigentlich gerne danke hätt
hoch groß großer große höher schnell neu neue neuen genau mitteilen verraten erklären dauert dauern bekomme bekommen bekommt weg passiert hab ne ma wegen bezüglich akzeptieren akzeptiert nehmen nehmt info infos informationen bedingungen möglich sowas ungefähr etwa überlege
gegen hinter neben unter zwischen ausser während trotz statt bitteschön welch drauf dran drin rein
tun nun beachten voraus vorher richtig beide beiden eher immer niemand weder völlig ziemlich oft manchmal ständig endlich`;

const english = `a about after again all also am an and any anyone anything are as at be because been before being best
but by can cannot could did do does doing done for from get gets getting give go going good got had has have having he
hello her here hers hey hi him his how i if in into is it its just kind know let like me might mine more most much must
my myself need needs no not now of off ok on once one only or other our ours out over own please question really say
see shall she should so some something somehow sure than thank thanks that the their them then there these they thing
things this those through to too up us very want wanted was we well were what when where whether which while who whom
why will with wonder wondering would you your yours tell ask asking regarding possible exactly im ive id dont doesnt
whats many take takes long high big small something new safe policy policies conditions info information happens happen work works accept accepts
against under between during without within until since per along behind beside upon
next else always often already still yet really able anyway maybe perhaps supposed`;

const stopWords = new Set(`${german} ${english}`.split(/\s+/).map(fold));

const stopStems = new Set([...stopWords].filter((word) => word.length > 2).map(stem));

/** Another form of such a word ("neuer"). */
export const isNearlyStopWord = (folded: string): boolean => stopStems.has(stem(folded));

export const isStopWord = (folded: string): boolean => stopWords.has(folded) || folded.length < 2;

/** What a question is about: its words without those that every question has, each once, in their order. */
export const contentWords = (text: string): string[] => [
  ...new Set(foldedWords(text.replace(/['’]/g, '')).filter((word) => !isStopWord(word))),
];
