import type { AssistantWords } from './en.ts';

export const de: AssistantWords = {
  title: 'Assistent',
  text: 'Wann er antwortet und wie er sich vorstellt.',
  answeredBy: 'Wer antwortet',
  builtIn: 'Die eingebaute Auskunft',
  builtInText:
    'Es ist kein Sprachmodell angeschlossen. Antworten werden allein aus Stellen Ihres Wissens zusammengesetzt, Wort für Wort; was dort nicht steht, geht an einen Menschen.',
  model: 'Das Sprachmodell {{model}}',
  modelText: 'Dieses Modell schreibt die Antworten aus Ihrem Wissen. Gespräche werden an seinen Anbieter gesendet.',
  mode: 'Arbeitsweise',
  ai_first: 'KI zuerst',
  ai_firstText: 'Der Assistent antwortet sofort; Menschen übernehmen auf Wunsch oder wenn er keine Antwort weiß.',
  ai_assisted: 'KI hilft',
  ai_assistedText:
    'Menschen antworten. Der Assistent schlägt zu jeder Frage einen Entwurf vor; von selbst geht nichts hinaus.',
  human_only: 'Nur Menschen',
  human_onlyText: 'Der Assistent ist aus.',
  name: 'Name des Assistenten',
  disclosure: 'Hinweis für Gäste',
  disclosureText: 'Steht vor der ersten KI-Antwort. Er lässt sich umformulieren, aber nicht weglassen.',
  german: 'Deutsch',
  english: 'Englisch',
  usual: 'Leer gelassen: Es gilt unser üblicher Hinweis.',
  readOnly: 'Das lässt sich nur mit einem Eigentümer- oder Verwaltungskonto ändern.',
};
