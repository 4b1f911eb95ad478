export type { Contact } from './contact.ts';
export type { ContactEvents, ContactFact } from './contacts.events.ts';
export { type ContactPage, type Contacts, type ContactsNeeds, contacts, type NewContact } from './contacts.ts';
export type { ContactInput } from './input.ts';
export type { VisitorClaim } from './recognition.ts';
