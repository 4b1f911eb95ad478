import { invalid, Refusal } from '#platform/refusal.ts';
import type { ContactFields } from './contact.ts';
import { normalPhone } from './phone.ts';

/** As it is sent: what is left out stays as it is, null takes away. */
export type ContactInput = {
  externalId?: string | null | undefined;
  name?: string | undefined;
  phone?: string | undefined;
  email?: string | null | undefined;
  company?: string | null | undefined;
  tags?: readonly string[] | undefined;
  notes?: string | null | undefined;
};

export const contactLimits = {
  externalId: 200,
  name: 200,
  phone: 60,
  email: 254,
  company: 200,
  tag: 50,
  tags: 50,
  notes: 10_000,
};

/** RFC 5322's dot-atom before the @, host names after it: what the documents call an e-mail address. */
const MAILBOX =
  /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;
const oneLine = (text: string): string => text.normalize('NFC').trim().replace(/\s+/gu, ' ');

/** A tag is one however it is typed: "  VIP customer" and "vip  customer". */
export const normalTag = (tag: string): string => oneLine(tag).toLowerCase();

/** Every fault at once, so that a form need not be sent once per field. */
export function readContact(input: ContactInput, country?: string): Partial<ContactFields> {
  const faults: Refusal[] = [];
  const fault = (field: string, what: string, right: string): undefined => {
    faults.push(invalid(`body.${field}`, what, right));
    return undefined;
  };
  const within = (field: 'externalId' | 'name' | 'company' | 'notes' | 'email' | 'phone', text: string): boolean => {
    if (text.length <= contactLimits[field]) return true;
    fault(field, `has ${text.length} characters`, `at most ${contactLimits[field]}`);
    return false;
  };
  const optional = (field: 'externalId' | 'company', text: string | null) => {
    const line = text === null ? '' : oneLine(text);
    return within(field, line) ? line || null : undefined;
  };
  const nameOf = (text: string) => {
    const line = oneLine(text);
    if (line === '') return fault('name', 'is empty', 'the name of a person or business');
    return within('name', line) ? line : undefined;
  };
  const phoneOf = (text: string) => {
    if (!within('phone', text)) return undefined;
    return (
      normalPhone(text, country) ??
      fault('phone', 'is not a telephone number', 'like +49 341 5512, or without the country like 0341 5512')
    );
  };
  const emailOf = (text: string | null) => {
    const address = text === null ? '' : text.trim().toLowerCase();
    if (address === '') return null;
    if (!within('email', address)) return undefined;
    return MAILBOX.test(address) ? address : fault('email', 'is not an e-mail address', 'like mara@example.com');
  };
  const notesOf = (text: string | null) => {
    const whole = text === null ? '' : text.trim();
    return within('notes', whole) ? whole || null : undefined;
  };
  const tagsOf = (given: readonly string[]) => {
    const tags = [...new Set(given.map(normalTag))];
    tags.forEach((tag, at) => {
      if (tag === '') fault(`tags[${at}]`, 'is empty', 'a word');
      else if (tag.includes(',')) fault(`tags[${at}]`, 'has a comma', 'without one: commas part tags from each other');
      else if (tag.length > contactLimits.tag)
        fault(`tags[${at}]`, `has ${tag.length} characters`, `at most ${contactLimits.tag}`);
    });
    if (tags.length > contactLimits.tags)
      return fault('tags', `has ${tags.length} entries`, `at most ${contactLimits.tags}`);
    return tags;
  };

  const { externalId, name, phone, email, company, tags, notes } = input;
  const read = {
    ...(externalId !== undefined && { externalId: optional('externalId', externalId) }),
    ...(name !== undefined && { name: nameOf(name) }),
    ...(phone !== undefined && { phone: phoneOf(phone) }),
    ...(email !== undefined && { email: emailOf(email) }),
    ...(company !== undefined && { company: optional('company', company) }),
    ...(tags !== undefined && { tags: tagsOf(tags) }),
    ...(notes !== undefined && { notes: notesOf(notes) }),
  };
  if (faults.length > 0) {
    throw new Refusal('invalid', 'contact_invalid', faults[0]!.message, {
      faults: faults.flatMap(({ details }) => details.faults ?? []),
    });
  }
  return read as Partial<ContactFields>;
}
