import type { LoginKeysWords } from './login-keys-en.ts';

export const loginKeysDe: LoginKeysWords = {
  title: 'Signierschlüssel der Anmeldung',
  text: 'Damit ist unterschrieben, was andere Anwendungen bei einer Anmeldung erfahren. Sie wechseln von selbst alle 90 Tage.',
  key: 'Schlüssel',
  state: { waiting: 'Wartet', signing: 'Unterschreibt', past: 'Früherer' },
  since: 'Unterschreibt seit {{time}}',
  from: 'Unterschreibt ab {{time}}',
  until: 'Veröffentlicht bis {{time}}',
  rotate: 'Neuer Schlüssel',
  rotateTitle: 'Der Anmeldung einen neuen Schlüssel geben?',
  rotateText:
    'Er wird jetzt veröffentlicht und unterschreibt in zehn Minuten, wenn alle Anwendungen ihn kennen. Niemand merkt etwas, und der alte gilt noch einen Tag.',
  rotated: 'Der neue Schlüssel ist veröffentlicht.',
  withdraw: 'Zurückziehen',
  withdrawTitle: 'Diesen Schlüssel zurückziehen?',
  withdrawText:
    'Für einen Schlüssel, den jemand anderes haben könnte: Was er unterschrieben hat, gilt nicht mehr, und ein anderer unterschreibt ab sofort. Bis eine Anwendung die Schlüssel neu gelesen hat, bei den meisten nach Minuten, kann die Anmeldung bei ihr misslingen. Das lässt sich nicht zurücknehmen.',
  withdrawn: 'Der Schlüssel ist zurückgezogen.',
};
