const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

/** All from ourselves, nothing inline. `extra` adds what one page needs besides. */
export const policyOf = (extra: readonly string[] = []): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self' data:",
    ...extra,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');

/** The mark of the product: two jacks and the cord between them. */
export const mark = `<svg class="mark" viewBox="0 0 24 24" width="28" height="28" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" aria-hidden="true"><path d="M7 9.5v3.2a5 5 0 0 0 10 0V9.5"/><circle cx="7" cy="6.5" r="2.6"/><circle cx="17" cy="6.5" r="2.6"/></svg>`;

/** Without it a browser asks for /favicon.ico and finds nothing. */
export const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'%3E%3Crect width='24' height='24' rx='6' fill='%230c6b66'/%3E%3Cg fill='none' stroke='%23fff' stroke-width='2' stroke-linecap='round'%3E%3Cpath d='M8 10.2v2.5a4 4 0 0 0 8 0v-2.5'/%3E%3Ccircle cx='8' cy='7.8' r='2'/%3E%3Ccircle cx='16' cy='7.8' r='2'/%3E%3C/g%3E%3C/svg%3E";

type Head = {
  language: 'de' | 'en';
  title: string;
  description?: string;
  styles: readonly string[];
  bodyClass?: string;
  icon?: string;
};

export const page = (head: Head, body: string): string => `<!doctype html>
<html lang="${head.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(head.title)}</title>
${head.description ? `<meta name="description" content="${escaped(head.description)}">\n` : ''}<link rel="icon" href="${head.icon ?? icon}">
${head.styles.map((style) => `<link rel="stylesheet" href="${style}">`).join('\n')}
</head>
<body${head.bodyClass ? ` class="${head.bodyClass}"` : ''}>
${body}
</body>
</html>
`;
