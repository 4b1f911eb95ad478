import type { ContactFields } from './contact.ts';
import { type ContactInput, readContact } from './input.ts';

/** What is known of a visitor. */
export type VisitorClaim = {
  externalId: string | null;
  name: string | null;
  phone: string | null;
  email: string | null;
  /** The tenant's own server said so; else it is what somebody typed. */
  isVerified: boolean;
};

/**
 * The contact that a visitor would be, or undefined while name and phone are not both known. What cannot be kept (an
 * address that is none) is left out: nobody is kept from chatting by it.
 */
export function contactOfVisitor(
  { externalId, name, phone, email, isVerified }: VisitorClaim,
  country?: string,
): ContactFields | undefined {
  const readable = (input: ContactInput): Partial<ContactFields> => {
    try {
      return readContact(input, country);
    } catch {
      return {};
    }
  };
  if (!name || !phone) return undefined;
  const known = readable({ name, phone });
  if (!known.name || !known.phone) return undefined;
  return {
    name: known.name,
    phone: known.phone,
    // Only a signed word says which of the tenant's customers somebody is.
    externalId: (isVerified && externalId && readable({ externalId }).externalId) || null,
    email: (email && readable({ email }).email) || null,
    company: null,
    tags: [],
    notes: null,
  };
}
