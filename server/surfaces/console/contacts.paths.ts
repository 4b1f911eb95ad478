import { type TStringOptions, Type } from 'typebox';
import { body, closed, csvReplies, idIn, oneOf, optional, queryOf, replies, Time } from './schemas.ts';

const nullable = (options: TStringOptions = {}) => Type.Union([Type.String(options), Type.Null()]);
const Cursor = Type.Union([Type.String(), Type.Null()]);
const Contact = closed({
  id: Type.String(),
  externalId: nullable(),
  name: Type.String(),
  phone: Type.String({ description: 'E.164 where its country is known; `;ext=` begins an extension.' }),
  email: nullable(),
  company: nullable(),
  tags: Type.Array(Type.String()),
  notes: nullable(),
  source: oneOf('server', 'visitor', 'staff', 'import'),
  blockedAt: Type.Union([Time, Type.Null()]),
  createdAt: Time,
  updatedAt: Time,
});
const input = {
  externalId: optional(nullable({ maxLength: 200 })),
  name: optional(Type.String({ maxLength: 200 })),
  phone: optional(Type.String({ maxLength: 60 })),
  email: optional(nullable({ maxLength: 254 })),
  company: optional(nullable({ maxLength: 200 })),
  tags: optional(Type.Array(Type.String({ maxLength: 100 }), { maxItems: 50 })),
  notes: optional(nullable({ maxLength: 10_000 })),
};
const Note = closed({
  id: Type.String(),
  body: Type.String(),
  authorId: nullable(),
  authorName: nullable(),
});
const TimelineEntry = closed({
  kind: oneOf('conversation', 'note', 'merged'),
  at: Time,
  conversation: optional(
    closed({
      conversationId: Type.String(),
      channel: Type.String(),
      status: Type.String(),
      subject: nullable(),
      preview: nullable(),
    }),
  ),
  note: optional(Note),
  merged: optional(closed({ name: Type.String(), byId: nullable(), byName: nullable() })),
});
const Sentence = closed({ de: Type.String(), en: Type.String() });
const importFields = ['externalId', 'name', 'firstName', 'lastName', 'phone', 'email', 'company', 'tags', 'notes'];
const ImportFault = closed({
  row: Type.Integer({ description: 'The first row of data is 1.' }),
  field: nullable(),
  what: Sentence,
});
const Import = closed({
  id: Type.String(),
  status: oneOf('queued', 'running', 'done'),
  total: Type.Integer(),
  done: Type.Integer(),
  created: Type.Integer(),
  updated: Type.Integer(),
  unchanged: Type.Integer(),
  faulty: Type.Integer(),
  faults: Type.Array(ImportFault, { description: 'The first 100.' }),
  createdAt: Time,
  finishedAt: Type.Union([Time, Type.Null()]),
});
const Preview = closed({
  encoding: oneOf('utf-8', 'utf-16le', 'windows-1252'),
  delimiter: Type.String(),
  columns: Type.Array(closed({ header: Type.String(), field: Type.Union([oneOf(...importFields), Type.Null()]) })),
  rows: Type.Integer(),
  faulty: Type.Integer(),
  known: Type.Integer({ description: 'Rows whose contact is there already: it would be changed.' }),
  faults: Type.Array(ImportFault, { description: 'The first 100.' }),
});

const search = [
  queryOf('search', Type.String({ maxLength: 200 })),
  queryOf('tags', Type.String({ maxLength: 1000, description: 'Separated by commas; a contact has all of them.' })),
  queryOf('blocked', Type.Boolean()),
];
const tags = ['Contacts'];
const contact = closed({ contact: Contact });

export const contactPaths = {
  '/contacts': {
    get: {
      operationId: 'searchContacts',
      tags,
      summary: 'Contacts, the newest first; a search that finds nothing is tried again with typing errors forgiven',
      parameters: [
        ...search,
        queryOf('cursor', Type.String({ maxLength: 300 })),
        queryOf('limit', Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
      ],
      responses: replies(
        200,
        closed({
          contacts: Type.Array(Contact),
          isAlike: Type.Boolean({ description: 'True where only something like the search was found.' }),
          nextCursor: Cursor,
        }),
      ),
    },
    post: {
      operationId: 'putContact',
      tags,
      summary: 'Add a contact, or change the one that customer number, phone or e-mail name',
      ...body(closed({ ...input, name: Type.String({ maxLength: 200 }), phone: Type.String({ maxLength: 60 }) })),
      responses: replies(200, contact),
    },
  },
  '/contacts/tags': {
    get: {
      operationId: 'listContactTags',
      tags,
      summary: 'The tags that are in use, the commonest first',
      responses: replies(200, closed({ tags: Type.Array(closed({ tag: Type.String(), contacts: Type.Integer() })) })),
    },
  },
  '/contacts/settings': {
    get: {
      operationId: 'getContactSettings',
      tags,
      summary: 'The country whose telephone numbers need none in front of them',
      responses: replies(200, closed({ country: nullable() })),
    },
    patch: {
      operationId: 'updateContactSettings',
      tags,
      summary: 'Choose that country; null takes it from the time zone',
      ...body(closed({ country: nullable({ pattern: '^[A-Z]{2}$' }) })),
      responses: replies(200, closed({ country: nullable() })),
    },
  },
  '/contacts/export': {
    get: {
      operationId: 'exportContacts',
      tags,
      summary: 'What a search finds, as a table; that it was taken away is put on record',
      parameters: [...search, queryOf('language', oneOf('de', 'en'))],
      responses: csvReplies,
    },
  },
  '/contacts/imports': {
    post: {
      operationId: 'importContacts',
      tags,
      summary: 'Read contacts in from a CSV file; with `dryRun` only say what would happen',
      description:
        'The file as `text`, or as `base64` of its bytes, whose encoding (UTF-8, UTF-16, Windows-1252) is found out; where both are sent, the bytes count. Up to 5 MB and 20,000 rows, parted by commas, semicolons or tabs. Columns are known by their headers in German and English; `columns` says otherwise.',
      'x-body-limit': 7_500_000,
      ...body(
        closed({
          text: optional(Type.String({ maxLength: 5_242_880 })),
          base64: optional(Type.String({ maxLength: 6_990_508 })),
          columns: optional(
            Type.Array(Type.Union([oneOf(...importFields), Type.Null()]), {
              maxItems: 100,
              description: 'What each column is, from the left; null leaves one out.',
            }),
          ),
          dryRun: optional(Type.Boolean({ default: false })),
        }),
      ),
      responses: replies(200, closed({ preview: Preview, import: Type.Union([Import, Type.Null()]) })),
    },
  },
  '/contacts/imports/{importId}': {
    get: {
      operationId: 'getContactImport',
      tags,
      summary: 'How far an import has got',
      parameters: [idIn('importId')],
      responses: replies(200, closed({ import: Import })),
    },
  },
  '/contacts/{id}': {
    get: {
      operationId: 'getContact',
      tags,
      summary: 'One contact',
      parameters: [idIn('id')],
      responses: replies(200, contact),
    },
    patch: {
      operationId: 'updateContact',
      tags,
      summary: 'Change a contact: what is left out stays, null takes away',
      parameters: [idIn('id')],
      ...body(closed(input)),
      responses: replies(200, contact),
    },
    delete: {
      operationId: 'removeContact',
      tags,
      summary: 'Erase a contact; the conversations stay, of a visitor whom nobody knows',
      parameters: [idIn('id')],
      responses: replies(200, closed({ deleted: Type.Literal(true), id: Type.String() })),
    },
  },
  '/contacts/{id}/merge': {
    post: {
      operationId: 'mergeContacts',
      tags,
      summary: 'Make two contacts one: this one stays, and `contactId` goes',
      parameters: [idIn('id')],
      ...body(
        closed({
          contactId: Type.String({ maxLength: 64 }),
          take: optional(
            Type.Array(oneOf('externalId', 'name', 'phone', 'email', 'company', 'notes'), {
              maxItems: 6,
              description: 'What comes from the one that goes; gaps are filled from it anyhow.',
            }),
          ),
        }),
      ),
      responses: replies(200, contact),
    },
  },
  '/contacts/{id}/block': {
    post: {
      operationId: 'blockContact',
      tags,
      summary: 'Hear this person no more, or again',
      parameters: [idIn('id')],
      ...body(closed({ isBlocked: Type.Boolean() })),
      responses: replies(200, contact),
    },
  },
  '/contacts/{id}/timeline': {
    get: {
      operationId: 'getContactTimeline',
      tags,
      summary: 'What happened with a contact, the latest first',
      parameters: [
        idIn('id'),
        queryOf('cursor', Type.String({ maxLength: 300 })),
        queryOf('limit', Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
      ],
      responses: replies(200, closed({ entries: Type.Array(TimelineEntry), nextCursor: Cursor })),
    },
  },
  '/contacts/{id}/notes': {
    post: {
      operationId: 'addContactNote',
      tags,
      summary: 'Write a note about a contact',
      parameters: [idIn('id')],
      ...body(closed({ body: Type.String({ minLength: 1, maxLength: 4000 }) })),
      responses: replies(201, closed({ note: Note })),
    },
  },
  '/contacts/{id}/notes/{noteId}': {
    delete: {
      operationId: 'removeContactNote',
      tags,
      summary: 'Delete a note: one’s own, or as admin anybody’s',
      parameters: [idIn('id'), idIn('noteId')],
      responses: replies(200, closed({ deleted: Type.Literal(true), id: Type.String() })),
    },
  },
};
