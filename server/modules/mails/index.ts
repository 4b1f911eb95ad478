export { brandOf } from './brand.ts';
export { type MailContent, type MailListing, mailListing } from './listing.ts';
export { mailJobs } from './mails.jobs.ts';
export type { Mail, MailPulse } from './mails.store.ts';
export { type MailOrder, type Mails, mails, type Threading } from './mails.ts';
export type { TemplateName, TemplateValues } from './rendering.ts';
export type { Brand, MailLanguage } from './template.ts';
export { REPLY_MARK } from './templates/unread-answer.ts';
