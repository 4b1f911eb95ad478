import { render, toPlainText } from '@react-email/render';
import { layout } from './layout.ts';
import type { Brand, MailLanguage, MailTemplate } from './template.ts';
import { templates } from './templates/index.ts';

export type TemplateName = keyof typeof templates;
export type TemplateValues<Name extends TemplateName> =
  (typeof templates)[Name] extends MailTemplate<infer Values> ? Values : never;

const templateOf = (name: string) => (templates as Record<string, MailTemplate<never> | undefined>)[name];

export const isSecretMail = (name: string): boolean => templateOf(name)?.isSecret ?? true;

/** The values were checked by the compiler where the mail was ordered; here they come out of the database. */
export async function renderMail(name: string, values: unknown, language: MailLanguage, brand: Brand) {
  const template = templateOf(name);
  if (!template) throw new Error('There is no such template.');
  const letter = template.write(values as never, language, brand);
  const html = await render(layout(brand, language, letter));
  return { subject: letter.subject, html, text: toPlainText(html) };
}
