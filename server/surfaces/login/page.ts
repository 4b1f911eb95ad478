import { randomBytes } from 'node:crypto';
import type { Tenant } from '#modules/tenants/index.ts';
import { escaped, icon } from '#surfaces/pages/assets/markup.ts';
import type { Language } from '#surfaces/pages/assets/reader.ts';
import { inkOn } from '#surfaces/pages/note-page.ts';

export type Page = { html: string; policy: string };
export type Brand = { name: string; colour: string | undefined; logoUrl: string | undefined };

const DEFAULT_COLOUR = '#0c6b66';

export const brandOf = ({ name, branding }: Tenant): Brand => ({
  name: branding.displayName ?? name,
  colour: branding.primaryColor,
  logoUrl: branding.logoUrl,
});

const style = (colour: string) => `
:root{color-scheme:light dark;--paper:#f5f6f5;--card:#fff;--ink:#15191b;--soft:#525c60;--line:#dfe4e2;--bad:#b3261e;--bad-tint:#fdecea;--brand:${colour};--on:${inkOn(colour)}}
@media(prefers-color-scheme:dark){:root{--paper:#101315;--card:#181c1f;--ink:#e9eceb;--soft:#a3acaf;--line:#2a3034;--bad:#ff9d94;--bad-tint:#38201e}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;align-content:center;justify-items:center;gap:20px;padding:24px 16px;background:var(--paper);color:var(--ink);font:16px/1.5 ui-sans-serif,system-ui,sans-serif}
main{width:min(420px,100%);padding:32px;background:var(--card);border:1px solid var(--line);border-radius:14px}
.name{display:flex;align-items:center;gap:12px;margin:0 0 20px;font-weight:600}
.name::before{content:"";width:28px;height:6px;border-radius:3px;background:var(--brand)}
.name.pictured::before{content:none}.name img{max-height:32px;max-width:120px}
h1{margin:0 0 8px;font-size:22px;line-height:1.25;letter-spacing:-.01em;text-wrap:balance;overflow-wrap:anywhere}
p{margin:0 0 20px;color:var(--soft);overflow-wrap:anywhere}
label{display:block;margin:0 0 16px;font-weight:550}
input{display:block;width:100%;margin-top:6px;padding:11px 12px;font:inherit;font-weight:400;color:inherit;background:var(--paper);border:1px solid var(--line);border-radius:10px}
input:focus-visible,button:focus-visible,a:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
.fault{padding:10px 14px;border-radius:10px;background:var(--bad-tint);color:var(--bad);font-weight:550}
.help{margin:-4px 0 0;font-size:14px}
.actions{display:flex;flex-direction:column;gap:10px;margin-top:24px}
button{width:100%;min-height:46px;padding:10px 20px;font:inherit;font-weight:600;border-radius:10px;border:1px solid transparent;cursor:pointer}
.solid{background:var(--brand);color:var(--on)}.quiet{background:none;border-color:var(--line);color:var(--ink)}
ul{margin:0 0 20px;padding:0;list-style:none}
li{display:flex;justify-content:space-between;gap:12px;padding:7px 0;font-size:15px;border-top:1px solid var(--line)}li:last-child{border-bottom:1px solid var(--line)}
.mark{flex:none;align-self:start;padding:2px 9px;border-radius:999px;border:1px solid var(--line);font-size:13px;color:var(--soft)}
.beyond li{color:var(--soft)}
h2{margin:0 0 6px;font-size:15px}a{color:inherit}
code{font:14px/1.5 ui-monospace,monospace;overflow-wrap:anywhere}
nav{font-size:14px;color:var(--soft)}`;

const isPicture = (url: string | undefined): url is string => url !== undefined && /^(?:https:\/\/|\/(?!\/))/.test(url);

function frame(
  {
    language,
    title,
    brand,
    languages,
  }: { language: Language; title: string; brand?: Brand | undefined; languages?: string },
  body: string,
): Page {
  const nonce = randomBytes(16).toString('base64');
  const colour = brand?.colour && /^#[0-9a-f]{6}$/i.test(brand.colour) ? brand.colour : DEFAULT_COLOUR;
  const pictured = isPicture(brand?.logoUrl);
  const name = brand
    ? `<p class="name${pictured ? ' pictured' : ''}">${pictured ? `<img src="${escaped(brand.logoUrl ?? '')}" alt="">` : ''}<span>${escaped(brand.name)}</span></p>`
    : '';
  return {
    html: `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escaped(title)}</title><link rel="icon" href="${icon}"><style nonce="${nonce}">${style(colour)}</style></head>
<body><main>${name}${body}</main>${languages ? `<nav>${languages}</nav>` : ''}</body></html>`,
    // No form-action: browsers hold the whole chain of redirects against it, and where an application leads on to is its own.
    policy: `default-src 'none'; style-src 'nonce-${nonce}'; img-src 'self' https: data:; base-uri 'none'; frame-ancestors 'none'`,
  };
}

type Form = {
  language: Language;
  brand: Brand;
  title: string;
  text: string;
  fault?: string | undefined;
  /** Sent along unseen. */
  hidden: Readonly<Record<string, string>>;
  otherLanguage: { href: string; label: string };
};

const hiddenFields = (hidden: Readonly<Record<string, string>>): string =>
  Object.entries(hidden)
    .map(([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`)
    .join('');

const head = ({ title, text, fault }: Pick<Form, 'title' | 'text' | 'fault'>): string =>
  `<h1>${escaped(title)}</h1>${text ? `<p>${escaped(text)}</p>` : ''}${fault ? `<p class="fault" role="alert">${escaped(fault)}</p>` : ''}`;

type Field = {
  name: string;
  label: string;
  type: 'text' | 'password';
  value?: string;
  complete: string;
  numeric?: true;
};

const input = ({ name, label, type, value = '', complete, numeric }: Field, isFirst: boolean): string =>
  `<label>${escaped(label)}<input name="${name}" type="${type}" value="${escaped(value)}" autocomplete="${complete}" autocapitalize="none" spellcheck="false" maxlength="500" required${numeric ? ' inputmode="text"' : ''}${isFirst ? ' autofocus' : ''}></label>`;

const languagesOf = ({ href, label }: Form['otherLanguage']): string =>
  `<a href="${escaped(href)}">${escaped(label)}</a>`;

/** Fields and a button. The second button leaves: it asks for no field to be filled in. */
export function formPage(
  form: Form & {
    fields: readonly Field[];
    submit: string;
    cancel: string;
    /** A way out for who cannot fill it in. It opens beside this page, which waits. */
    help?: { href: string; label: string };
  },
): Page {
  const { language, title, brand, fields, hidden, submit, cancel, help, otherLanguage } = form;
  const aside = help
    ? `<p class="help"><a href="${escaped(help.href)}" target="_blank" rel="noopener">${escaped(help.label)}</a></p>`
    : '';
  const empty = fields.findIndex(({ value }) => !value);
  return frame(
    { language, title, brand, languages: languagesOf(otherLanguage) },
    `${head(form)}<form method="post">${hiddenFields(hidden)}${fields.map((field, index) => input(field, index === Math.max(0, empty))).join('')}${aside}<div class="actions"><button class="solid">${escaped(submit)}</button><button class="quiet" name="step" value="deny" formnovalidate>${escaped(cancel)}</button></div></form>`,
  );
}

/** A question with two answers, and maybe a third that is a way of its own. */
export function choicePage(
  form: Omit<Form, 'otherLanguage' | 'brand'> & {
    brand: Brand | undefined;
    otherLanguage?: Form['otherLanguage'] | undefined;
    action?: string;
    solid: { name: string; value: string; label: string };
    quiet: { name: string; value: string; label: string };
    other?: { href: string; label: string };
  },
): Page {
  const { language, title, brand, hidden, action, solid, quiet, other, otherLanguage } = form;
  const button = ({ name, value, label }: typeof solid, look: string) =>
    `<button class="${look}" name="${name}" value="${escaped(value)}">${escaped(label)}</button>`;
  const elsewhere = other ? `<p><a href="${escaped(other.href)}">${escaped(other.label)}</a></p>` : '';
  return frame(
    { language, title, brand, ...(otherLanguage && { languages: languagesOf(otherLanguage) }) },
    `${head(form)}${elsewhere}<form method="post"${action ? ` action="${escaped(action)}"` : ''}>${hiddenFields(hidden)}<div class="actions">${button(solid, 'solid')}${button(quiet, 'quiet')}</div></form>`,
  );
}

export type Asked = { label: string; mark?: string | undefined };

export function consentPage(
  form: Form & {
    other: { href: string; label: string };
    may: string;
    asked: readonly Asked[];
    beyond?: { title: string; asked: readonly Asked[] } | undefined;
    leads: string;
    allow: string;
    deny: string;
  },
): Page {
  const { language, title, brand, text, hidden, other, may, asked, beyond, leads, allow, deny, otherLanguage } = form;
  const list = (entries: readonly Asked[]) =>
    entries
      .map(
        ({ label, mark }) =>
          `<li><span>${escaped(label)}</span>${mark ? `<span class="mark">${escaped(mark)}</span>` : ''}</li>`,
      )
      .join('');
  return frame(
    { language, title, brand, languages: languagesOf(otherLanguage) },
    `<h1>${escaped(title)}</h1><p>${escaped(text)} <a href="${escaped(other.href)}">${escaped(other.label)}</a></p><h2>${escaped(may)}</h2><ul>${list(asked)}</ul>${beyond ? `<h2>${escaped(beyond.title)}</h2><ul class="beyond">${list(beyond.asked)}</ul>` : ''}<p>${escaped(leads)}</p><form method="post">${hiddenFields(hidden)}<div class="actions"><button class="solid" name="step" value="allow">${escaped(allow)}</button><button class="quiet" name="step" value="deny">${escaped(deny)}</button></div></form>`,
  );
}

/** Says something, and asks nothing. */
export const notePage = (
  { title, text }: { title: string; text: string },
  brand: Brand | undefined,
  language: Language,
): Page => frame({ language, title, brand }, head({ title, text }));

/** Why nothing goes on here: for the person in words, for whoever runs the application by the code. */
export function failurePage(
  { title, text }: { title: string; text: string },
  told: { error: string; error_description?: string | undefined } | undefined,
  language: Language,
): Page {
  const reason = told
    ? `<p><code>${escaped([told.error, told.error_description].filter(Boolean).join(': '))}</code></p>`
    : '';
  return frame({ language, title }, `${head({ title, text })}${reason}`);
}
