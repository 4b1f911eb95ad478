import { Type } from 'typebox';
import { body, closed, oneOf, optional, replies, Time } from './schemas.ts';

const Widget = closed({
  snippet: Type.String(),
  publicKey: Type.String(),
  allowedDomains: Type.Array(Type.String()),
  demoUrl: optional(Type.String()),
  hostedUrl: Type.String(),
  seenAt: optional(Time),
  sites: Type.Array(closed({ origin: Type.String(), firstSeenAt: Time, lastSeenAt: Time })),
});

const demand = oneOf('off', 'optional', 'required');
const wording = (maxLength: number) =>
  closed({ de: optional(Type.String({ maxLength })), en: optional(Type.String({ maxLength })) });
const questions = Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { maxItems: 4 });

const appearance = {
  displayName: Type.String({ maxLength: 80 }),
  primaryColor: Type.String({ maxLength: 7 }),
  logoUrl: Type.String({ maxLength: 500 }),
  position: oneOf('bottom-right', 'bottom-left'),
  languages: Type.Array(oneOf('de', 'en'), { minItems: 1, maxItems: 2 }),
  greeting: wording(200),
  suggestions: closed({ de: optional(questions), en: optional(questions) }),
};
const preChat = { isOn: Type.Boolean(), name: demand, email: demand, phone: demand, department: demand };
const consent = { isRequired: Type.Boolean(), text: wording(500) };
const consentUrl = Type.String({ maxLength: 500 });

const Settings = closed({
  appearance: closed({ ...appearance, logoUrl: optional(appearance.logoUrl), defaultLanguage: oneOf('de', 'en') }),
  preChat: closed({ ...preChat, consent: closed({ ...consent, url: optional(consentUrl) }) }),
  offlineForm: closed({ isOn: Type.Boolean() }),
  hostedPage: closed({ isOn: Type.Boolean(), isIndexed: Type.Boolean() }),
});

const some = <Properties extends Parameters<typeof Type.Object>[0]>(properties: Properties) =>
  Type.Partial(closed(properties));
const settings = replies(200, closed({ settings: Settings }));

export const widgetPaths = {
  '/widget': {
    get: {
      operationId: 'getWidget',
      tags: ['Widget'],
      summary: 'The snippet for the website, where it may run, and where it was seen',
      responses: replies(200, closed({ widget: Widget })),
    },
  },
  '/widget/settings': {
    get: {
      operationId: 'getWidgetSettings',
      tags: ['Widget'],
      summary: 'How the chat looks, what it asks first, and what it offers while nobody is there',
      responses: settings,
    },
    patch: {
      operationId: 'updateWidgetSettings',
      tags: ['Widget'],
      summary: 'Change what is named; an empty text takes a name, logo or wording back to the standard',
      ...body(
        some({
          appearance: some(appearance),
          preChat: some({ ...preChat, consent: some({ ...consent, url: consentUrl }) }),
          offlineForm: some({ isOn: Type.Boolean() }),
          hostedPage: some({ isOn: Type.Boolean(), isIndexed: Type.Boolean() }),
        }),
      ),
      responses: settings,
    },
  },
};
