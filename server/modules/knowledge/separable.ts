import { languageOf } from './language.ts';

const clause = /[^.,;:!?]+/g;
/** The last word of a clause, where it is the front of a verb. */
const particle = /\s(ab|an|auf|aus|bei|ein|her|hin|los|mit|nach|um|vor|weg|zu|zurück|zurueck)\s*$/i;
const verb = /(?<![\p{L}])(?:(\p{Ll}+(?:st|t|en|e))(?!\p{L}))/u;

/** "Holt ihr mich am Bahnhof ab?" asks about "abholen": the verb in one piece, as texts have it. */
export function joinedVerbs(question: string): string {
  if (languageOf(question) === 'en') return question;
  return question.replace(clause, (part) => {
    const front = particle.exec(part)?.[1];
    const rest = front ? part.replace(particle, '') : '';
    const bare = verb.exec(rest.replace(/^\s*\p{Lu}/u, (first) => first.toLowerCase()));
    if (!front || !bare) return part;
    return `${rest.slice(0, bare.index)}${rest.slice(bare.index + bare[0].length)} ${front.toLowerCase()}${bare[1]}`;
  });
}
