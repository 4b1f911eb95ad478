import type { Told } from '#modules/knowledge/index.ts';

/** Why a page of a website is not among the knowledge although nothing broke. */
export const leftOut = {
  robots: {
    code: 'robots_disallow',
    de: 'Die robots.txt der Website erlaubt nicht, diese Seite zu lesen.',
    en: 'The robots.txt of the website does not allow this page to be read.',
  },
  noindex: {
    code: 'noindex',
    de: 'Die Seite bittet darum, nicht aufgenommen zu werden (noindex).',
    en: 'The page asks not to be taken up (noindex).',
  },
  elsewhere: {
    code: 'other_site',
    de: 'Die Seite leitet auf eine andere Website weiter.',
    en: 'The page leads on to another website.',
  },
  duplicate: {
    code: 'duplicate',
    de: 'Eine andere Seite der Website hat denselben Text.',
    en: 'Another page of the website has the same text.',
  },
  gone: {
    code: 'page_gone',
    de: 'Die Seite gibt es nicht mehr.',
    en: 'The page is no longer there.',
  },
} as const satisfies Record<string, Told>;

export const robotsUnreachable: Told = {
  code: 'robots_unreachable',
  de: 'Die robots.txt der Website antwortet mit einem Fehler. Solange das so ist, wird nichts gelesen.',
  en: 'The robots.txt of the website answers with an error. As long as it does, nothing is read.',
};

export const nothingToRead: Told = {
  code: 'nothing_to_read',
  de: 'Auf der Website wurde keine Seite gefunden, die gelesen werden darf und Text enthält.',
  en: 'No page was found on the website that may be read and has text.',
};
