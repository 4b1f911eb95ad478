import type { operations } from '#contracts/console.types.ts';
import type { Caller } from '#modules/identity/index.ts';
import type { Told } from '#modules/knowledge/index.ts';
import type { WebsitePage, WebsiteView } from '#modules/websites/index.ts';
import { show } from '#platform/ids.ts';
import type { OperationsOf } from '#surfaces/contract/index.ts';
import { created, idIn, iso, ok } from '#surfaces/shapes/answers.ts';
import type { ConsoleNeeds } from './index.ts';

const showReason = (told: Told | null) =>
  told ? { reason: { code: told.code, words: { de: told.de, en: told.en } } } : {};

const showWebsite = (website: WebsiteView) => {
  const { left_out: leftOut, ...pages } = website.progress;
  return {
    id: show('website', website.id),
    url: website.url,
    mostPages: website.mostPages,
    includePaths: website.includePaths,
    excludePaths: website.excludePaths,
    refresh: website.refresh,
    status: website.status,
    ...showReason(website.told),
    pages: { ...pages, leftOut },
    createdAt: iso(website.createdAt),
    updatedAt: iso(website.updatedAt),
    ...(website.readAt && { readAt: iso(website.readAt) }),
    ...(website.dueAt && { nextAt: iso(website.dueAt) }),
  };
};

const showPage = (page: WebsitePage) => ({
  id: show('websitePage', page.id),
  url: page.url,
  ...(page.title && { title: page.title }),
  state: page.state,
  ...showReason(page.told),
  ...(page.itemId && { knowledgeItemId: show('knowledge', page.itemId) }),
  ...(page.readAt && { readAt: iso(page.readAt) }),
});

export const websiteOperations = ({ websites }: ConsoleNeeds) =>
  ({
    listWebsites: async ({ caller }) => ok({ websites: (await websites.list(caller)).map(showWebsite) }),

    addWebsite: async ({ caller, body }) => created({ website: showWebsite(await websites.add(caller, body)) }),

    getWebsite: async ({ caller, path }) =>
      ok({ website: showWebsite(await websites.get(caller, idIn('website', path.id))) }),

    updateWebsite: async ({ caller, path, body }) =>
      ok({ website: showWebsite(await websites.change(caller, idIn('website', path.id), body)) }),

    removeWebsite: async ({ caller, path }) => {
      await websites.remove(caller, idIn('website', path.id));
      return ok({ deleted: true as const, id: path.id });
    },

    refreshWebsite: async ({ caller, path }) =>
      ok({ website: showWebsite(await websites.refresh(caller, idIn('website', path.id))) }),

    stopWebsite: async ({ caller, path }) =>
      ok({ website: showWebsite(await websites.stop(caller, idIn('website', path.id))) }),

    listWebsitePages: async ({ caller, path, query }) => {
      const { pages, nextCursor } = await websites.pages(caller, idIn('website', path.id), query);
      return ok({ pages: pages.map(showPage), nextCursor });
    },
  }) satisfies OperationsOf<operations, Caller>;
