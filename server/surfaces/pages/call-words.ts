/** What the page of a call link says. `ringing`, `answered` and what follows are of the call that it opened. */
export const callWords = {
  de: {
    open: {
      audio: {
        title: 'Rufen Sie uns an',
        text: 'Mit einem Klick klingelt es bei uns. Der Link gilt einmal und höchstens eine Viertelstunde.',
      },
      video: {
        title: 'Rufen Sie uns per Video an',
        text: 'Mit einem Klick klingelt es bei uns. Der Link gilt einmal und höchstens eine Viertelstunde.',
      },
    },
    ringing: {
      title: 'Es klingelt …',
      text: 'Gleich nimmt jemand aus dem Team ab. Diese Seite sieht von selbst nach.',
    },
    answered: {
      title: '{name} hat abgenommen',
      text: 'Ihr Gespräch findet in einem eigenen Raum statt. Er öffnet sich in einem neuen Fenster.',
    },
    answeredElsewhere: {
      title: '{name} hat abgenommen',
      text: 'Auf dieser Seite gibt es keinen Ton: Ihr Gespräch führt die App, aus der dieser Link kommt.',
    },
    ended: { title: 'Das Gespräch ist beendet', text: 'Danke für Ihren Anruf. Im Chat sind wir weiter für Sie da.' },
    missed: {
      title: 'Gerade konnte niemand abnehmen',
      text: 'Schreiben Sie uns im Chat: Dort bekommen Sie so bald wie möglich eine Antwort.',
    },
    cancelled: { title: 'Sie haben aufgelegt', text: 'Im Chat bekommen Sie einen neuen Link.' },
    failed: { title: 'Der Anruf kam nicht zustande', text: 'Im Chat bekommen Sie einen neuen Link.' },
    refused: {
      title: 'Der Anruf konnte nicht beginnen',
      text: 'Vielleicht läuft in Ihrem Gespräch schon einer, oder das Gespräch ist geschlossen. Im Chat sind wir für Sie da.',
    },
    unknown: {
      title: 'Diesen Anruf-Link gibt es nicht',
      text: 'Vielleicht fehlt ein Teil der Adresse. Öffnen Sie den Link noch einmal so, wie Sie ihn bekommen haben.',
    },
    used: {
      title: 'Dieser Link wurde schon benutzt',
      text: 'Ein Anruf-Link gilt für ein Gespräch. Im Chat bekommen Sie einen neuen.',
    },
    closed: {
      title: 'Das Gespräch zu diesem Link ist geschlossen',
      text: 'Der Link gilt nicht mehr. Im Chat können Sie jederzeit ein neues Gespräch beginnen.',
    },
    expired: {
      title: 'Dieser Link ist abgelaufen',
      text: 'Ein Anruf-Link gilt eine Viertelstunde. Im Chat bekommen Sie einen neuen.',
    },
    notReady: {
      title: 'Anrufe sind hier noch nicht möglich',
      text: 'Gespräche mit Ton oder Bild sind hier nicht eingerichtet. Im Chat sind wir für Sie da.',
    },
    tooOften: {
      title: 'Das war etwas zu oft',
      text: 'Von hier kamen viele Versuche in kurzer Zeit. Bitte warten Sie eine Minute.',
    },
    again: 'Zurück zum Anruf',
    begin: 'Jetzt anrufen',
    join: 'Zum Gespräch',
    hangUp: 'Auflegen',
    toChat: 'Zum Chat',
    somebody: 'Jemand aus dem Team',
  },
  en: {
    open: {
      audio: {
        title: 'Give us a call',
        text: 'One click and it rings at our end. The link is good once, and for a quarter of an hour at most.',
      },
      video: {
        title: 'Give us a video call',
        text: 'One click and it rings at our end. The link is good once, and for a quarter of an hour at most.',
      },
    },
    ringing: { title: 'Ringing …', text: 'Somebody from the team will pick up in a moment. This page keeps looking.' },
    answered: {
      title: '{name} has picked up',
      text: 'Your call takes place in a room of its own. It opens in a new window.',
    },
    answeredElsewhere: {
      title: '{name} has picked up',
      text: 'There is no sound on this page: your call is held by the app that this link comes from.',
    },
    ended: { title: 'The call is over', text: 'Thank you for calling. We are still there for you in the chat.' },
    missed: {
      title: 'Nobody could pick up just now',
      text: 'Write to us in the chat: you will get an answer there as soon as possible.',
    },
    cancelled: { title: 'You have hung up', text: 'You can get a new link in the chat.' },
    failed: { title: 'The call did not work out', text: 'You can get a new link in the chat.' },
    refused: {
      title: 'The call could not begin',
      text: 'There may be one in your conversation already, or the conversation is closed. We are there for you in the chat.',
    },
    unknown: {
      title: 'This call link does not exist',
      text: 'A part of the address may be missing. Open the link once more, just as you were given it.',
    },
    used: {
      title: 'This link has been used',
      text: 'A call link is good for one call. You can get a new one in the chat.',
    },
    closed: {
      title: 'The conversation of this link is closed',
      text: 'The link is no longer good. You can begin a new conversation in the chat at any time.',
    },
    expired: {
      title: 'This link has expired',
      text: 'A call link is good for a quarter of an hour. You can get a new one in the chat.',
    },
    notReady: {
      title: 'Calls are not possible here yet',
      text: 'Voice and video calls are not set up here. We are there for you in the chat.',
    },
    tooOften: {
      title: 'That was a little too often',
      text: 'Many tries came from here in a short time. Please wait a minute.',
    },
    again: 'Back to the call',
    begin: 'Call now',
    join: 'Join the call',
    hangUp: 'Hang up',
    toChat: 'Open the chat',
    somebody: 'Somebody from the team',
  },
} as const;
