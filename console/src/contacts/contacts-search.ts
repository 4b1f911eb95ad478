export type ContactsSearch = { search?: string; tags?: string; blocked?: boolean };

export function contactsSearch(given: Record<string, unknown>): ContactsSearch {
  const { search, tags, blocked } = given;
  return {
    ...(typeof search === 'string' && search !== '' && { search: search.slice(0, 200) }),
    ...(typeof search === 'number' && { search: String(search) }),
    ...(typeof tags === 'string' && tags !== '' && { tags }),
    ...(typeof blocked === 'boolean' && { blocked }),
  };
}
