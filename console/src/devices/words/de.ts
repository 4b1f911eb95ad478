import type { DeviceWords } from './en.ts';

export const de: DeviceWords = {
  title: 'Geräte',
  text: 'Wohin Nachrichten und Anrufe gehen, wenn niemand in die Konsole sieht.',
  whose: 'Wessen Geräte',
  mine: 'Meine',
  team: 'Das ganze Team',
  device: 'Gerät',
  person: 'Person',
  seen: 'Zuletzt gesehen',
  since: 'Seit',
  you: 'Sie',
  gone: 'Nicht mehr im Team',
  platform: {
    android: 'Android',
    ios: 'iPhone oder iPad',
    flutter: 'App (Flutter)',
    react_native: 'App (React Native)',
    kotlin: 'Android (Kotlin)',
    swift: 'iPhone oder iPad (Swift)',
    web: 'Browser',
  },
  rings: 'klingelt wie ein Telefon',
  noPush: 'An Geräte wird hier nichts gesendet',
  noPushText:
    'Wer diese Installation betreibt, setzt FCM_SERVICE_ACCOUNT (Android, Web) oder APNS_KEY (iPhone). Bis dahin melden sich Geräte an und bleiben still.',
  off: {
    fcm: 'Bekommt nichts: Firebase (FCM_SERVICE_ACCOUNT) ist hier nicht eingerichtet.',
    apns: 'Bekommt nichts: Apples Push-Dienst (APNS_KEY) ist hier nicht eingerichtet.',
    apns_voip: 'Klingelt nicht: Apples Push-Dienst (APNS_KEY) ist hier nicht eingerichtet.',
  },
  remove: 'Abmelden',
  removeOf: '{{device}} abmelden',
  removeTitle: 'Dieses Gerät abmelden?',
  removeText:
    'Es bekommt nichts mehr. Ist die App noch angemeldet, meldet sie es beim nächsten Öffnen wieder an: Beenden Sie bei einem verlorenen Gerät auch seine Sitzungen.',
  removed: 'Das Gerät ist abgemeldet.',
  more: 'Mehr zeigen',
  emptyMine: 'Noch kein Gerät von Ihnen',
  emptyMineText: 'Sobald Sie sich in einer App dieses Arbeitsbereichs anmelden, erscheint es hier.',
  emptyTeam: 'Noch keine Geräte',
  emptyTeamText: 'Sobald sich jemand aus dem Team in einer App anmeldet, erscheint es hier.',
};
