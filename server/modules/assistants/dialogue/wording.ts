import type { Language } from '#modules/knowledge/index.ts';

/** What a dialogue says, by language. */
const lines = {
  askService: {
    de: 'Gern. Worum geht es? Buchen können Sie: {list}.',
    en: 'Of course. What is it for? You can book: {list}.',
  },
  askWhen: {
    de: 'Wann passt es Ihnen für {service}? Frei ist zum Beispiel: {list}.',
    en: 'When would suit you for {service}? Free are, for example: {list}.',
  },
  offer: {
    de: 'Für {service} ist frei: {list}. Was passt Ihnen?',
    en: 'For {service} these are free: {list}. Which suits you?',
  },
  offerInstead: {
    de: 'Da ist für {service} leider nichts frei. Möglich wäre: {list}. Was passt Ihnen?',
    en: 'I am afraid nothing is free for {service} then. Possible would be: {list}. Which suits you?',
  },
  full: {
    de: 'Für {service} ist in den nächsten Wochen leider nichts frei. Soll Sie jemand aus dem Team zurückrufen?',
    en: 'I am afraid nothing is free for {service} in the coming weeks. Shall somebody from the team call you back?',
  },
  askName: { de: 'Auf welchen Namen, bitte?', en: 'What name is it, please?' },
  askReach: {
    de: 'Unter welcher Telefonnummer oder E-Mail-Adresse erreichen wir Sie?',
    en: 'At which phone number or e-mail address can we reach you?',
  },
  askPhone: { de: 'Unter welcher Telefonnummer erreichen wir Sie?', en: 'At which phone number can we reach you?' },
  wrongPhone: {
    de: 'Diese Nummer kann ich nicht lesen. Bitte schreiben Sie sie mit Vorwahl.',
    en: 'I cannot read this number. Please write it with its area code.',
  },
  confirm: {
    de: 'Ich buche {service} am {time} für {name} ({reach}). Ist das richtig?',
    en: 'I will book {service} on {time} for {name} ({reach}). Is that right?',
  },
  confirmMove: {
    de: 'Ich verlege {service} auf {time}. Ist das richtig?',
    en: 'I will move {service} to {time}. Is that right?',
  },
  confirmCancel: {
    de: 'Soll ich {service} am {time} absagen?',
    en: 'Shall I cancel {service} on {time}?',
  },
  confirmCallback: {
    de: 'Wir rufen {name} unter {phone} zurück. Ist das richtig?',
    en: 'We will call {name} back at {phone}. Is that right?',
  },
  whatInstead: { de: 'Was darf ich ändern?', en: 'What shall I change?' },
  booked: {
    de: 'Gebucht: {service} am {time} für {name}. Bis dann!',
    en: 'Booked: {service} on {time} for {name}. See you then!',
  },
  moved: { de: 'Verlegt: {service} ist jetzt am {time}.', en: 'Moved: {service} is now on {time}.' },
  cancelled: { de: 'Abgesagt: {service} am {time}.', en: 'Cancelled: {service} on {time}.' },
  callback: {
    de: 'Danke, {name}. Jemand aus dem Team ruft Sie unter {phone} zurück.',
    en: 'Thank you, {name}. Somebody from the team will call you back at {phone}.',
  },
  taken: {
    de: 'Dieser Termin wurde gerade vergeben. Möglich wäre noch: {list}. Was passt Ihnen?',
    en: 'This time has just been taken. Still possible would be: {list}. Which suits you?',
  },
  stopped: { de: 'In Ordnung, ich habe nichts geändert.', en: 'All right, I have changed nothing.' },
  noBooking: {
    de: 'Ich finde hier keinen Termin, den Sie über diesen Chat gebucht haben.',
    en: 'I cannot find an appointment that you booked in this chat.',
  },
  askWhich: { de: 'Welchen Termin meinen Sie? {list}', en: 'Which appointment do you mean? {list}' },
  again: { de: 'Das habe ich nicht verstanden. ', en: 'I did not get that. ' },
  goOn: { de: 'Zurück zu Ihrem Termin: ', en: 'Back to your appointment: ' },
  noteBooked: { de: 'Termin gebucht: {service}, {time}, {name}', en: 'Appointment booked: {service}, {time}, {name}' },
  noteMoved: { de: 'Termin verlegt: {service}, {time}', en: 'Appointment moved: {service}, {time}' },
  noteCancelled: { de: 'Termin abgesagt: {service}, {time}', en: 'Appointment cancelled: {service}, {time}' },
  noteCallback: { de: 'Rückruf gewünscht: {name}, {phone}', en: 'Call back wanted: {name}, {phone}' },
} as const;

export type DialogueLine = keyof typeof lines;

export const phrase = (line: DialogueLine, language: Language, values: Record<string, string> = {}): string =>
  lines[line][language].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

export function timeText(at: Date, timeZone: string, language: Language): string {
  const day = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(at);
  const clock = new Intl.DateTimeFormat('de-DE', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at);
  return language === 'de' ? `${day}, ${clock} Uhr` : `${day} at ${clock}`;
}

export const listed = (texts: readonly string[], language: Language): string =>
  texts.length < 2
    ? texts.join('')
    : `${texts.slice(0, -1).join('; ')} ${language === 'de' ? 'oder' : 'or'} ${texts.at(-1)}`;
