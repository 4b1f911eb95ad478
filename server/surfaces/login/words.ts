import type { AvailableScope } from '#modules/login/index.ts';
import type { Language } from '#surfaces/pages/assets/reader.ts';

export const languageOfHeader = (header: string): Language =>
  header
    .split(',')
    .find((range) => /^\s*(de|en)\b/i.test(range))
    ?.trim()
    .toLowerCase()
    .startsWith('de')
    ? 'de'
    : 'en';

/** What an application asks for its person comes first, then what the browser asks. */
export const languageWished = (locales: unknown, header: string): Language =>
  languageOfHeader(
    [
      String(locales ?? '')
        .split(/\s+/)
        .join(','),
      header,
    ]
      .filter(Boolean)
      .join(','),
  );

type Scopes = Record<AvailableScope, string>;

const scopesDe: Scopes = {
  openid: 'Sie anmelden und beim nächsten Mal wiedererkennen',
  profile: 'Ihren Namen und Benutzernamen lesen',
  email: 'Ihre E-Mail-Adresse lesen',
  offline_access: 'Verbunden bleiben, auch wenn Sie nicht da sind',
  'tenant.read': 'Lesen, zu welchem Arbeitsbereich Sie gehören',
  'tenant.domains.read': 'Lesen, auf welchen Domains der Chat erscheinen darf',
  'tenant.domains.write': 'Domains hinzufügen, auf denen der Chat erscheinen darf',
  'roles.read': 'Ihre Rolle im Arbeitsbereich lesen',
  'developer.read': 'Lesen, was eine Website für den Chat braucht',
  'sdk.keys.read': 'Den öffentlichen Schlüssel des Chats lesen',
};

const scopesEn: Scopes = {
  openid: 'Sign you in and know you again next time',
  profile: 'Read your name and username',
  email: 'Read your e-mail address',
  offline_access: 'Stay connected while you are away',
  'tenant.read': 'Read which workspace you belong to',
  'tenant.domains.read': 'Read which domains the chat may be shown on',
  'tenant.domains.write': 'Add domains that the chat may be shown on',
  'roles.read': 'Read your role in the workspace',
  'developer.read': 'Read what a website needs to show the chat',
  'sdk.keys.read': 'Read the public key of the chat',
};

const de = {
  scopes: scopesDe,
  signIn: {
    title: (name: string) => `Bei ${name} anmelden`,
    text: (application: string) => `Damit geht es weiter zu ${application}.`,
    name: 'Benutzername oder E-Mail-Adresse',
    password: 'Passwort',
    forgot: 'Passwort vergessen?',
    submit: 'Anmelden',
    cancel: 'Abbrechen',
  },
  factor: {
    title: 'Zweiter Faktor',
    text: 'Geben Sie den Code ein, den Ihre App jetzt zeigt, oder einen Ihrer Notfall-Codes.',
    code: 'Code',
    submit: 'Bestätigen',
  },
  choose: {
    title: (name: string) => `Weiter als ${name}?`,
    submit: 'Weiter',
  },
  consent: {
    title: (application: string) => `${application} möchte auf Ihr Konto zugreifen`,
    signedIn: (name: string) => `Angemeldet als ${name}.`,
    other: 'Jemand anderes?',
    may: 'Die Anwendung darf dann:',
    sensitive: 'Weitreichend',
    beyond: 'Nicht dabei, weil Ihre Rolle es nicht umfasst:',
    leads: (host: string) => `Danach geht es zu ${host}.`,
    allow: 'Erlauben',
    deny: 'Ablehnen',
  },
  faults: {
    failed: 'Name oder Passwort stimmt nicht. Bitte prüfen Sie beides.',
    factor: 'Dieser Code ist falsch oder wurde schon benutzt. Warten Sie auf den nächsten.',
    empty: 'Bitte füllen Sie beide Felder aus.',
    throttled: (minutes: number) =>
      `Zu viele Versuche in kurzer Zeit. Bitte warten Sie ${minutes === 1 ? 'eine Minute' : `${minutes} Minuten`}.`,
    late: 'Das hat zu lange gedauert. Bitte melden Sie sich noch einmal an.',
  },
  signOut: {
    title: (name: string | undefined) => (name ? `Auch bei ${name} abmelden?` : 'Auch hier abmelden?'),
    text: (application: string | undefined) =>
      `${application ? `Sie haben sich bei ${application} abgemeldet. ` : ''}In diesem Browser sind Sie hier noch angemeldet: Die nächste Anmeldung bei einer Anwendung geht ohne Passwort. Wenn andere ihn auch benutzen, melden Sie sich ab.`,
    submit: 'Abmelden',
    stay: 'Angemeldet bleiben',
    done: {
      title: 'Sie sind abgemeldet',
      text: 'Wer sich mit diesem Browser das nächste Mal anmeldet, wird nach dem Passwort gefragt.',
    },
    stayed: { title: 'Sie bleiben angemeldet', text: 'Sie können dieses Fenster schließen.' },
    broken: {
      title: 'So geht das Abmelden nicht',
      text: 'Die Anwendung hat etwas gefragt, das hier nicht gilt. Wer sie betreibt, findet den Grund unten.',
    },
  },
  over: {
    title: 'Diese Anmeldung ist vorbei',
    text: 'Sie hat zu lange gedauert oder wurde schon benutzt. Gehen Sie zurück zur Anwendung und melden Sie sich dort noch einmal an.',
  },
  broken: {
    title: 'Diese Anmeldung ist nicht möglich',
    text: 'Die Anwendung hat etwas gefragt, das hier nicht gilt. Wer sie betreibt, findet den Grund unten.',
  },
};

const en: typeof de = {
  scopes: scopesEn,
  signIn: {
    title: (name) => `Sign in to ${name}`,
    text: (application) => `This takes you on to ${application}.`,
    name: 'Username or e-mail address',
    password: 'Password',
    forgot: 'Forgotten your password?',
    submit: 'Sign in',
    cancel: 'Cancel',
  },
  factor: {
    title: 'Second factor',
    text: 'Give the code that your app shows now, or one of your recovery codes.',
    code: 'Code',
    submit: 'Confirm',
  },
  choose: {
    title: (name) => `Go on as ${name}?`,
    submit: 'Continue',
  },
  consent: {
    title: (application) => `${application} would like access to your account`,
    signedIn: (name) => `Signed in as ${name}.`,
    other: 'Somebody else?',
    may: 'The application may then:',
    sensitive: 'Far-reaching',
    beyond: 'Left out, because your role does not include it:',
    leads: (host) => `It then goes on to ${host}.`,
    allow: 'Allow',
    deny: 'Deny',
  },
  faults: {
    failed: 'Name or password is wrong. Please check both.',
    factor: 'This code is wrong, or has been used. Wait for the next one.',
    empty: 'Please fill in both fields.',
    throttled: (minutes) =>
      `Too many tries in a short time. Please wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
    late: 'This took too long. Please sign in once more.',
  },
  signOut: {
    title: (name) => (name ? `Sign out of ${name}, too?` : 'Sign out here, too?'),
    text: (application) =>
      `${application ? `You have signed out of ${application}. ` : ''}With this browser you are still signed in here: the next login to an application needs no password. Sign out if others use it, too.`,
    submit: 'Sign out',
    stay: 'Stay signed in',
    done: {
      title: 'You are signed out',
      text: 'Whoever signs in with this browser next is asked for a password.',
    },
    stayed: { title: 'You stay signed in', text: 'You can close this window.' },
    broken: {
      title: 'Signing out does not work like this',
      text: 'The application asked for something that does not hold here. Whoever runs it finds the reason below.',
    },
  },
  over: {
    title: 'This login is over',
    text: 'It took too long, or has been used. Go back to the application and sign in there once more.',
  },
  broken: {
    title: 'This login is not possible',
    text: 'The application asked for something that does not hold here. Whoever runs it finds the reason below.',
  },
};

export const loginWords = { de, en };
export type LoginWords = typeof de;
