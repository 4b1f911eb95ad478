export { brandOf } from './brand.ts';
export { mailJobs } from './mails.jobs.ts';
export { type MailOrder, type Mails, mails, type Threading } from './mails.ts';
export type { TemplateName, TemplateValues } from './rendering.ts';
export type { Brand, MailLanguage } from './template.ts';
