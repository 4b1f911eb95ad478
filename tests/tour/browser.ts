const MOST_HOPS = 12;
const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
const hiddenFields = (page: string): Record<string, string> =>
  Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(([, name = '', value = '']) => [
      name,
      unescaped(value),
    ]),
  );

type Page = { url: URL; text: string };

/** Keeps cookies and fills in plain forms, as somebody does who has switched scripts off. */
function browserWithoutScripts(house: string) {
  const cookies = new Map<string, string>();

  /** Stops at a page, or at an address that leads out of the house. */
  async function open(address: URL, form?: Record<string, string>): Promise<Page> {
    let url = address;
    let body = form && new URLSearchParams(form);
    for (let hop = 0; hop < MOST_HOPS; hop += 1) {
      const reply = await fetch(url, {
        method: body ? 'POST' : 'GET',
        redirect: 'manual',
        headers: {
          accept: 'text/html',
          cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          ...(body && { origin: house, 'sec-fetch-site': 'same-origin' }),
        },
        ...(body && { body }),
      });
      for (const line of reply.headers.getSetCookie()) {
        const [pair = ''] = line.split(';');
        cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
      }
      const location = reply.headers.get('location');
      if (!location) return { url, text: await reply.text() };
      url = new URL(location, url);
      body = undefined;
      if (url.origin !== house) return { url, text: '' };
    }
    throw new Error(`${address.pathname} leads round in circles`);
  }
  return {
    open,
    submit: ({ url, text }: Page, fields: Record<string, string>) => open(url, { ...hiddenFields(text), ...fields }),
  };
}

/** Signs in and allows what is asked; resolves with where the application is called back. */
export async function allowLogin(start: URL, { name, password }: { name: string; password: string }): Promise<URL> {
  const browser = browserWithoutScripts(start.origin);
  let page = await browser.open(start);
  for (let step = 0; step < 4 && page.url.origin === start.origin; step += 1) {
    const asksPassword = page.text.includes('name="password"');
    page = await browser.submit(page, asksPassword ? { name, password } : { step: 'allow' });
  }
  if (page.url.origin === start.origin)
    throw new Error(`the login ended at ${page.url.pathname}: ${page.text.replaceAll(/<[^>]*>/g, ' ').slice(0, 300)}`);
  return page.url;
}
