import type { FastifyRequest } from 'fastify';

export type Language = 'de' | 'en';

/** `?lang=` where the reader chose, else what the browser asks for first. Nothing is stored. */
export function languageOf(request: FastifyRequest): Language {
  const chosen = (request.query as { lang?: unknown } | undefined)?.lang;
  if (chosen === 'de' || chosen === 'en') return chosen;
  const first = (request.headers['accept-language'] ?? '').split(',').find((range) => /^\s*(de|en)\b/i.test(range));
  return first?.trim().toLowerCase().startsWith('de') ? 'de' : 'en';
}
