const json = (value: unknown): string =>
  ` \\\n  -H 'content-type: application/json' \\\n  -d '${JSON.stringify(value)}'`;

/** Calls as they would be typed, with the address and the workspace filled in. */
export function curls(origin: string, slug: string) {
  const withKey = (method: string, path: string, body = '') =>
    `curl ${method === 'GET' ? '' : `-X ${method} `}${origin}/api/server/${path} \\\n  -H "Authorization: Bearer $KEY"${body}`;
  return [
    { name: 'health', text: withKey('GET', 'health') },
    { name: 'tenant', text: withKey('GET', 'tenant') },
    {
      name: 'contact',
      text: withKey(
        'POST',
        'contacts',
        json({ externalId: 'customer-1', name: 'Vera Beispiel', phone: '+49 30 1234567', tags: ['shop'] }),
      ),
    },
    { name: 'contacts', text: withKey('GET', 'contacts?search=vera') },
    {
      name: 'context',
      text: withKey('POST', 'visitor-context-token', json({ visitor: { externalId: 'customer-1', name: 'Vera' } })),
    },
    {
      name: 'hook',
      text: withKey('POST', 'webhooks', json({ url: 'https://example.com/hooks', events: ['conversation.created'] })),
    },
    {
      name: 'widget',
      text: `curl '${origin}/api/sdk/bootstrap?slug=${slug}&debug=true' \\\n  -H 'Origin: https://www.example.com'`,
    },
  ] as const;
}
