import type { operations } from '#contracts/console.types.ts';
import type { Caller } from '#modules/identity/index.ts';
import { type Hours, zonedText } from '#modules/tenants/index.ts';
import type { OperationsOf } from '#surfaces/contract/index.ts';
import { ok } from '#surfaces/shapes/answers.ts';
import type { ConsoleNeeds } from './index.ts';

const showHours = ({ timeZone, hours, holidays, opening: { isOpen, reason, nextOpeningAt } }: Hours) => ({
  timeZone,
  hours,
  holidays,
  isOpen,
  ...(reason && { reason }),
  ...(nextOpeningAt && { nextOpeningAt: zonedText(nextOpeningAt, timeZone) }),
});

export const hoursOperations = ({ openingTimes, tenants }: ConsoleNeeds) =>
  ({
    getOpeningHours: async ({ caller }) => ok({ hours: showHours(await openingTimes.hours(caller)) }),

    setOpeningHours: async ({ caller, body }) => ok({ hours: showHours(await openingTimes.setHours(caller, body)) }),

    addHolidays: async ({ caller, body }) =>
      ok({ hours: showHours(await openingTimes.addHolidays(caller, body.holidays)) }),

    suggestHolidays: async ({ caller, query }) => {
      const language = (await tenants.byId(caller.tenantId))?.defaultLanguage === 'en' ? 'en' : 'de';
      return ok({ holidays: await openingTimes.suggestHolidays(caller, { ...query, language }) });
    },

    renameHoliday: async ({ caller, path, body }) =>
      ok({ hours: showHours(await openingTimes.renameHoliday(caller, path.day, body.name)) }),

    removeHoliday: async ({ caller, path }) =>
      ok({ hours: showHours(await openingTimes.removeHoliday(caller, path.day)) }),
  }) satisfies OperationsOf<operations, Caller>;
