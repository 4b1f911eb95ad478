import { jsonSchema, type Tool, tool } from 'ai';
import { localTime, momentOf } from '#modules/calendar/index.ts';
import { isRefusal } from '#platform/refusal.ts';
import type { Actions } from './dialogue/actions.ts';
import type { Limits } from './limits.ts';

export type HandOverReason = 'asked' | 'nothing_found';

export const HAND_OVER = 'hand_over';

export type Toolset = Record<string, Tool>;

/** Has no effect of its own: the turn reads the call and acts in the tenant and conversation of its session. */
export const handOverTool = tool({
  description: 'Hands the conversation over to a person of the team.',
  inputSchema: jsonSchema<{ reason?: HandOverReason }>({
    type: 'object',
    properties: { reason: { type: 'string', enum: ['asked', 'nothing_found'] } },
    additionalProperties: false,
  }),
  execute: async () => 'The conversation is being handed over.',
});

export const reasonIn = (input: unknown): HandOverReason =>
  (input as { reason?: unknown } | null)?.reason === 'nothing_found' ? 'nothing_found' : 'asked';

const text = (most: number) => ({ type: 'string' as const, maxLength: most });
const object = <Shape>(properties: Record<string, { type: 'string'; maxLength: number }>, required: string[]) =>
  jsonSchema<Shape>({ type: 'object', properties, required, additionalProperties: false });

type Booked = { service: string; startsAt: string; name: string; phone?: string; email?: string; note?: string };
type Left = { name: string; phone: string; email?: string };

const WALL = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/;
const SLOTS_TOLD = 12;
const DAYS_TOLD = 14;

/**
 * What an outside model may do for the visitor of its turn. Tenant, conversation and visitor come with the actions,
 * from the session: no tool takes an id, so nothing in a model's text can name another. Times are those on the wall.
 */
export async function toolsFor(actions: Actions, limits: Limits, now: Date): Promise<Toolset> {
  const [services, { timeZone }] = await Promise.all([actions.services(), actions.week()]);
  let calls = 0;

  /** A refusal is told to the model in words; a fault of ours ends the turn. */
  const bounded =
    <Input>(work: (input: Input) => Promise<unknown>) =>
    async (input: Input): Promise<unknown> => {
      calls += 1;
      if (calls > limits.toolCalls) return { refused: 'No further calls are possible in this answer.' };
      try {
        return await work(input);
      } catch (error) {
        if (isRefusal(error)) return { refused: error.message };
        throw error;
      }
    };

  const serviceBy = (name: string | undefined) =>
    services.find((service) => service.name.toLowerCase() === name?.trim().toLowerCase()) ??
    (services.length === 1 ? services[0] : undefined);
  const names = services.map(({ name, durationMinutes }) => ({ name, minutes: durationMinutes }));
  const onTheWall = (at: Date): string => {
    const { day, minute } = localTime(at, timeZone);
    return `${day}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  };
  const momentIn = (wall: string): Date | undefined => {
    const found = WALL.exec(wall);
    return found ? momentOf({ day: found[1]!, minute: Number(found[2]) * 60 + Number(found[3]) }, timeZone) : undefined;
  };

  const leaveNumber = tool({
    description: 'Leaves the visitor’s name and phone number, so that somebody from the team calls them back.',
    inputSchema: object<Left>({ name: text(120), phone: text(40), email: text(254) }, ['name', 'phone']),
    execute: bounded<Left>(async ({ name, phone, email }) => {
      await actions.leaveNumber({ name: name.slice(0, 120), phone: phone.slice(0, 40), email: email?.slice(0, 254) });
      return { done: true };
    }),
  });
  const ticket = tool({
    description: 'Opens a ticket for something that the team has to look into later.',
    inputSchema: object<{ subject: string; text: string }>({ subject: text(200), text: text(2000) }, [
      'subject',
      'text',
    ]),
    execute: bounded<{ subject: string; text: string }>(async (input) => ({
      number: await actions.openTicket({ subject: input.subject.slice(0, 200), text: input.text.slice(0, 2000) }),
    })),
  });
  if (services.length === 0)
    return { leave_number: leaveNumber, ...(actions.canOpenTicket && { create_ticket: ticket }) };

  return {
    leave_number: leaveNumber,
    ...(actions.canOpenTicket && { create_ticket: ticket }),
    find_slots: tool({
      description: `When something can be booked. Services: ${services
        .map(({ name }) => name)
        .join(', ')
        .slice(0, 1000)}.`,
      inputSchema: object<{ service?: string; fromDay?: string }>({ service: text(80), fromDay: text(10) }, []),
      execute: bounded<{ service?: string; fromDay?: string }>(async ({ service: name, fromDay }) => {
        const service = serviceBy(name);
        if (!service) return { services: names };
        const from = (fromDay && momentIn(`${fromDay}T00:00`)) || now;
        const slots = await actions.slots(service.id, from, DAYS_TOLD, SLOTS_TOLD);
        return { service: service.name, slots: slots.map(onTheWall) };
      }),
    }),
    book: tool({
      description: 'Books what the visitor has confirmed. startsAt is one of find_slots.',
      inputSchema: object<Booked>(
        { service: text(80), startsAt: text(25), name: text(120), phone: text(40), email: text(254), note: text(500) },
        ['service', 'startsAt', 'name'],
      ),
      execute: bounded<Booked>(async ({ service: name, startsAt: wall, ...people }) => {
        const service = serviceBy(name);
        const startsAt = momentIn(wall);
        if (!service) return { refused: 'There is no such service.', services: names };
        if (!startsAt) return { refused: 'startsAt is no time: it should be one of find_slots.' };
        const booking = await actions.book({ serviceId: service.id, startsAt, ...people });
        return { booked: service.name, startsAt: onTheWall(booking.startsAt) };
      }),
    }),
  };
}
