import type { SampleWords } from './en.ts';

export const de: SampleWords = {
  title: 'Beispieldaten',
  text: 'Dieser Arbeitsbereich ist ein Beispiel: ein kleiner Shop mit Team, Gesprächen und Wissen zum Ausprobieren.',
  remove: 'Beispieldaten entfernen',
  removeText:
    'Der ganze Beispiel-Arbeitsbereich wird endgültig gelöscht: Team und Zugänge, Gespräche, Gäste, Wissen und Einstellungen, auch alles, was Sie hier ausprobiert haben. Andere Arbeitsbereiche bleiben unberührt.',
  type: 'Zur Bestätigung {{word}} eingeben',
  removed: 'Die Beispieldaten sind entfernt.',
  forbidden: 'Beispieldaten lassen sich nur mit einem Eigentümer- oder Verwaltungskonto entfernen.',
};
