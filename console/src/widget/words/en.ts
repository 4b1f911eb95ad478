export const en = {
  title: 'Widget',
  text: 'One line puts the chat on your website.',
  readOnly: 'Only owners and administrators see and change this.',
  tab: { install: 'Install', look: 'Look and words', forms: 'Forms', page: 'Page of its own' },
  label: 'Parts of the widget',
  snippet: 'Paste before </body>',
  key: 'Public key',
  demo: 'Try it in the demo shop',
  seen: 'Seen on your site',
  seenAt: 'last {{time}}',
  notSeen: 'Not seen yet. Put the line on your site and open it once; it appears here.',
  domains: 'Where it may run',
  domainsText: 'Chat starts only on the websites you allow.',
  domainsEmpty: 'Only pages of this server may show the widget.',
  domainsEdit: 'Change allowed websites',
  guide: {
    title: 'Where is your website?',
    html: 'Own HTML',
    htmlSteps:
      'Open the template that all pages share.\nPaste the line right before </body>.\nPublish, open your site, and look for the round button.',
    wordpress: 'WordPress',
    wordpressSteps:
      'Install a plugin that inserts code into the footer, such as WPCode.\nOpen “Code Snippets” → “Header & Footer”.\nPaste the line into “Footer”, save, and empty the cache if you use one.',
    shopify: 'Shopify',
    shopifySteps:
      'Open “Online Store” → “Themes” → “…” → “Edit code”.\nOpen “theme.liquid” and paste the line right before </body>.\nSave and open your shop.',
    gtm: 'Tag Manager',
    gtmSteps:
      'Make a new tag of the kind “Custom HTML”.\nPaste the line below: Tag Manager drops data attributes, so the key is set by code.\nTrigger: “All Pages”. Preview, then publish.',
  },
  look: {
    name: 'Name in the head',
    color: 'Colour',
    pick: 'Pick a colour from the screen',
    position: 'Corner',
    right: 'Bottom right',
    left: 'Bottom left',
    languages: 'Languages',
    greeting: 'Greeting',
    greetingHint: 'Empty: our usual one.',
    suggestions: 'Suggested questions',
    suggestionsHint: 'One per line, at most four.',
    preview: 'Preview',
    hello: 'Hello! How can we help?',
    write: 'Write a message …',
  },
  forms: {
    preChat: 'Before the chat',
    preChatText: 'Ask who is there before the first message. The less you ask, the more people write.',
    isOn: 'Ask before the chat',
    name: 'Name',
    email: 'E-mail',
    phone: 'Phone',
    department: 'Topic',
    off: 'Don’t ask',
    optional: 'Optional',
    required: 'Required',
    consent: 'Require consent',
    consentText: 'Wording of the consent',
    consentUrl: 'Link to your privacy notice',
    offline: 'While nobody is there',
    offlineText: 'Outside your opening hours visitors can leave a message; it becomes a ticket.',
    offlineOn: 'Offer the form',
  },
  hosted: {
    title: 'A page of its own',
    text: 'For mail signatures, social media, and the counter: the chat without a website.',
    isOn: 'The page can be opened',
    isIndexed: 'Search engines may list it',
    qr: 'QR code of the page',
    open: 'Open the page',
    download: 'Save the QR code',
  },
  saved: 'Saved. Visitors see it at once.',
  colorInvalid: 'A colour such as #0c6b66.',
  german: 'German',
  english: 'English',
};

export type WidgetWords = typeof en;

declare module '../../language/areas.ts' {
  interface AreaWords {
    widget: WidgetWords;
  }
}
