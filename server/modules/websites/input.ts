import { invalid } from '#platform/refusal.ts';
import type { Refresh } from './websites.tables.ts';

export type WebsiteInput = {
  url?: string | undefined;
  mostPages?: number | undefined;
  includePaths?: readonly string[] | undefined;
  excludePaths?: readonly string[] | undefined;
  refresh?: Refresh | undefined;
};

export const websiteLimits = { pages: 200, paths: 20, pathCharacters: 200, urlCharacters: 2048 };
const USUAL_PAGES = 50;

function readPaths(paths: readonly string[] | undefined, where: string): string[] {
  if (!paths) return [];
  if (paths.length > websiteLimits.paths) {
    throw invalid(where, `has ${paths.length} entries`, `at most ${websiteLimits.paths}`);
  }
  return paths.map((path, place) => {
    if (!path.startsWith('/') || path.length > websiteLimits.pathCharacters || /[\s?#]/.test(path)) {
      throw invalid(`${where}[${place}]`, 'is not the beginning of a path', 'such as /help/');
    }
    return path;
  });
}

function readAddress(text: string): string {
  const url = text.trim();
  if (url.length > websiteLimits.urlCharacters || !URL.canParse(url)) {
    throw invalid('body.url', 'is not a complete web address', 'an address such as https://www.example.com');
  }
  const address = new URL(url);
  address.hash = '';
  return address.href;
}

export function readWebsite(input: WebsiteInput) {
  const mostPages = input.mostPages ?? USUAL_PAGES;
  if (!Number.isInteger(mostPages) || mostPages < 1 || mostPages > websiteLimits.pages) {
    throw invalid('body.mostPages', `is ${mostPages}`, `a whole number from 1 to ${websiteLimits.pages}`);
  }
  return {
    url: input.url === undefined ? undefined : readAddress(input.url),
    mostPages,
    includePaths: readPaths(input.includePaths, 'body.includePaths'),
    excludePaths: readPaths(input.excludePaths, 'body.excludePaths'),
    refresh: input.refresh ?? ('off' as const),
  };
}
