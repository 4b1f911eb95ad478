import { Type } from 'typebox';
import { body, closed, idIn, oneOf, optional, queryOf, replies } from './schemas.ts';

const Span = closed({
  /** 1 is Monday. */
  weekday: Type.Integer({ minimum: 1, maximum: 7 }),
  opensAt: Type.String({ pattern: '^\\d\\d:\\d\\d$' }),
  closesAt: Type.String({ pattern: '^\\d\\d:\\d\\d$' }),
});
const Day = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\d$' });
const Holiday = closed({ day: Day, name: Type.String() });
const NewHoliday = closed({ day: Day, name: Type.String({ minLength: 1, maxLength: 120 }) });
const Hours = closed({
  timeZone: Type.String(),
  hours: Type.Array(Span),
  holidays: Type.Array(Holiday),
  isOpen: Type.Boolean(),
  /** Why it is closed. */
  reason: optional(oneOf('outside_opening_hours', 'holiday')),
  /** By the business's own clock, with its offset. */
  nextOpeningAt: optional(Type.String({ format: 'date-time' })),
});
const hours = replies(200, closed({ hours: Hours }));

export const hoursPaths = {
  '/hours': {
    get: {
      operationId: 'getOpeningHours',
      tags: ['Hours'],
      summary: 'When the business is open, by its own clock, and whether it is now',
      responses: hours,
    },
    put: {
      operationId: 'setOpeningHours',
      tags: ['Hours'],
      summary: 'Replace hours and time zone; no hours at all means always open',
      description:
        'A span that closes before it opens goes past midnight, and is kept as two: to 24:00, and from 00:00.',
      ...body(closed({ timeZone: Type.String({ maxLength: 64 }), hours: Type.Array(Span, { maxItems: 70 }) })),
      responses: hours,
    },
  },
  '/holidays': {
    post: {
      operationId: 'addHolidays',
      tags: ['Hours'],
      summary: 'Add days on which it is closed; one that is there already gets the new name',
      ...body(closed({ holidays: Type.Array(NewHoliday, { maxItems: 100 }) })),
      responses: hours,
    },
  },
  '/holidays/suggestions': {
    get: {
      operationId: 'suggestHolidays',
      tags: ['Hours'],
      summary: 'The public holidays of a German state in a year, reckoned here',
      description:
        'The names are in the language of the workspace. `isPartial`: a holiday in some places of the state alone. Nothing is kept until it is added.',
      parameters: [
        { ...queryOf('state', Type.String({ maxLength: 20 })), required: true },
        { ...queryOf('year', Type.Integer()), required: true },
      ],
      responses: replies(
        200,
        closed({ holidays: Type.Array(closed({ day: Day, name: Type.String(), isPartial: Type.Boolean() })) }),
      ),
    },
  },
  '/holidays/{day}': {
    patch: {
      operationId: 'renameHoliday',
      tags: ['Hours'],
      summary: 'Give a holiday another name',
      parameters: [idIn('day')],
      ...body(closed({ name: Type.String({ minLength: 1, maxLength: 120 }) })),
      responses: hours,
    },
    delete: {
      operationId: 'removeHoliday',
      tags: ['Hours'],
      summary: 'Open on that day again',
      parameters: [idIn('day')],
      responses: hours,
    },
  },
};
