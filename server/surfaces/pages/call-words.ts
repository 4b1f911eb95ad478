/** `notReady`: this workspace or installation offers no calls. `later`: it does, and this page cannot hold one yet. */
export const callWords = {
  de: {
    unknown: {
      title: 'Diesen Anruf-Link gibt es nicht',
      text: 'Vielleicht fehlt ein Teil der Adresse. Öffnen Sie den Link noch einmal so, wie Sie ihn bekommen haben.',
    },
    used: {
      title: 'Dieser Link wurde schon benutzt',
      text: 'Ein Anruf-Link gilt für ein Gespräch. Im Chat bekommen Sie einen neuen.',
    },
    expired: {
      title: 'Dieser Link ist abgelaufen',
      text: 'Ein Anruf-Link gilt eine Viertelstunde. Im Chat bekommen Sie einen neuen.',
    },
    notReady: {
      title: 'Anrufe sind hier noch nicht möglich',
      text: 'Gespräche mit Ton oder Bild sind hier nicht eingerichtet. Im Chat sind wir für Sie da.',
    },
    later: {
      title: 'Anrufe im Browser kommen noch',
      text: 'Ihr Link ist gültig, aber auf dieser Seite lässt sich noch nicht telefonieren. Im Chat sind wir für Sie da.',
    },
    toChat: 'Zum Chat',
  },
  en: {
    unknown: {
      title: 'This call link does not exist',
      text: 'A part of the address may be missing. Open the link once more, just as you were given it.',
    },
    used: {
      title: 'This link has been used',
      text: 'A call link is good for one call. You can get a new one in the chat.',
    },
    expired: {
      title: 'This link has expired',
      text: 'A call link is good for a quarter of an hour. You can get a new one in the chat.',
    },
    notReady: {
      title: 'Calls are not possible here yet',
      text: 'Voice and video calls are not set up here. We are there for you in the chat.',
    },
    later: {
      title: 'Calls in the browser are still to come',
      text: 'Your link is valid, but this page cannot hold a call yet. We are there for you in the chat.',
    },
    toChat: 'Open the chat',
  },
} as const;
