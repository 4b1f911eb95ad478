import { contentWords, fold } from '#modules/knowledge/index.ts';

/** What a message wants before anything is looked up. */
export type Intent =
  | 'person'
  | 'who'
  | 'greeting'
  | 'wellbeing'
  | 'thanks'
  | 'goodbye'
  | 'opening'
  | 'acknowledged'
  /** Nothing that could be looked up. */
  | 'unclear'
  | 'question';

const pattern = (source: string): RegExp => new RegExp(`\\b(?:${source})\\b`);

const person = pattern(
  'mensch(?:en)?|menschlich\\w*|mitarbeiter(?:in|innen|n)?|kundenberater(?:in)?|berater(?:in)?|person|ansprechpartner(?:in)?|human|agent|representative|advisor|staff member|real person|operator',
);
const anybody = pattern(
  'jemand(?:en|em)?|team|support|kundenservice|kundendienst|kollegen|someone|somebody|anyone|customer service|people',
);
const talk = pattern(
  'sprech\\w*|rede[nt]?|verbind\\w*|weiterleit\\w*|weitergeleitet|chatte\\w*|telefonier\\w*|durchstell\\w*|unterhalten|talk|talking|speak|speaking|chat|connect|transfer|put me through|handover',
);
const want = pattern(
  'will|mocht\\w*|brauch\\w*|bitte|gib|holen?|hatte gern\\w*|lieber|want|need|please|give|get|prefer|would like|rather',
);
const questionWord = /^(?:wie|was|wer|wann|wo|welche\w*|warum|how|what|who|when|where|which|why)\b/;
const refused =
  /\b(?:nicht|kein\w*|not|dont|never|no)\b(?:\s+\w+){0,3}\s+(?:menschen?|mitarbeiter\w*|person|human|agent|talk|sprechen|reden)\b/;
const noMachine = pattern(
  '(?:kein|keinen|keine|nicht mit (?:einem|einer|dem|der)|not (?:a|an|with a)|no) (?:bot|chatbot|ki|roboter|maschine|robot|ai|machine)',
);

const who =
  /^(?:(?:bist du|sind sie|ist das|spreche ich mit|schreibe ich mit|rede ich mit|are you|is this|am i (?:talking|speaking|chatting) (?:to|with))\b.*\b(?:bot|chatbot|ki|roboter|maschine|computer|mensch|menschen|echt|robot|ai|machine|human|person|real)|(?:wer|was) (?:bist du|sind sie)(?: denn)?|mit wem (?:spreche|schreibe|rede|chatte) ich(?: hier)?|who are you|what are you|who am i (?:talking|speaking|chatting) (?:to|with))$/;

const wholes: [Intent, RegExp][] = [
  [
    'wellbeing',
    /^(?:(?:hallo|hi|hey|hello) )?(?:wie gehts?(?: es)?(?: (?:dir|ihnen|euch))?|how are you(?: doing)?(?: today)?|how is it going|whats up)$/,
  ],
  [
    'greeting',
    /^(?:hallo+|hi+|hey+|hello+|servus|moin(?: moin)?|gruss gott|gruezi|guten (?:tag|morgen|abend)|tag|good (?:morning|afternoon|evening|day)|greetings)(?: (?:zusammen|alle|there|team|everyone|liebes team))?$/,
  ],
  [
    'thanks',
    /^(?:(?:ok(?:ay)?|super|alles klar|perfekt|prima|toll|great|perfect|nice) )?(?:(?:vielen|herzlichen|tausend|besten) )?(?:dank|danke|thanks|thank you|thx|merci)(?: (?:schon|sehr|ihnen|dir|euch|a lot|so much|very much|vielmals|das wars|das war alles|das hilft mir|for your help|fur (?:die|ihre|deine) hilfe))*$/,
  ],
  [
    'goodbye',
    /^(?:(?:ok|danke|thanks) )?(?:tschuss+|tschau|ciao|auf wiedersehen|bis (?:bald|dann|spater)|bye(?: bye)?|goodbye|see you(?: later)?|(?:einen )?schonen (?:tag|abend)(?: noch)?|have a (?:nice|good) day)$/,
  ],
  [
    'opening',
    /^(?:ich (?:habe|hatte)(?: (?:da|noch|mal))* (?:eine|ne|ein paar|noch eine) fragen?|(?:konnen|konnten) sie mir(?: bitte)? helfen|kannst du mir(?: bitte)? helfen|(?:ich )?(?:brauche )?hilfe|eine frage|frage|i have a question|i have some questions|(?:can|could) you help me|(?:i need )?(?:some )?help|question)(?: (?:bitte|please))?$/,
  ],
  [
    'acknowledged',
    /^(?:ok(?:ay)?|ja|nein|ne|jo|jep|alles klar|verstanden|super|prima|gut|perfekt|toll|in ordnung|passt|yes|no|nope|yep|yeah|sure|got it|great|perfect|cool|fine|alright|all right|das wars|das war alles|nein das wars|thats all|no thats all)$/,
  ],
];

function wantsPerson(text: string): boolean {
  const isNamed = person.test(text);
  if (noMachine.test(text) && (isNamed || talk.test(text) || want.test(text))) return true;
  if (refused.test(text)) return false;
  if (talk.test(text) && (isNamed || anybody.test(text))) return true;
  if (!isNamed || questionWord.test(text)) return false;
  return (
    text.split(' ').length <= 3 ||
    new RegExp(`${want.source}.{0,25}${person.source}(?: (?:bitte|please|jetzt|now))?$`).test(text)
  );
}

export function intentOf(message: string): Intent {
  const text = fold(message.replace(/['’]/g, ''))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (who.test(text)) return 'who';
  if (wantsPerson(text)) return 'person';
  for (const [intent, whole] of wholes) if (whole.test(text)) return intent;
  return contentWords(message).length === 0 ? 'unclear' : 'question';
}

/** Of several lines written in one go: what they want together, and the text that says it. */
export function intentOfLines(lines: readonly string[]): { intent: Intent; text: string } {
  const judged = lines.map((text) => ({ text, intent: intentOf(text) }));
  const questions = judged.filter(({ intent }) => intent === 'question');
  if (questions.length > 0) return { intent: 'question', text: questions.map(({ text }) => text).join('\n') };
  return judged.findLast(({ intent }) => intent !== 'unclear') ?? judged.at(-1) ?? { intent: 'unclear', text: '' };
}
