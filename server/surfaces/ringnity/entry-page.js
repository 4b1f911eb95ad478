// The token leaves the address bar and the history at once. The session is stored where the console looks for it
// (console/src/session/kept-session.ts), and only for the workspace that the reply names.
const token = new URLSearchParams(location.search).get('token') ?? '';
history.replaceState(null, '', location.pathname);

async function enter() {
  const reply = await fetch(`?token=${encodeURIComponent(token)}`, {
    headers: { accept: 'application/json' },
    cache: 'no-store',
  });
  const { data } = reply.ok ? await reply.json() : {};
  const slug = data?.agent.clientSlug ?? '';
  if (!/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/.test(slug)) throw new Error('refused');
  const { agentId, username, name, role, clientId } = data.agent;
  localStorage.setItem(
    `switchboard:session:${slug}`,
    JSON.stringify({
      refreshToken: data.refreshToken,
      who: { agentId, username, name, role, clientId, clientSlug: slug },
    }),
  );
  location.replace(`../../console/${slug}`);
}

enter().catch(() => {
  const words = document.querySelector('p');
  words.textContent = words.dataset.failed;
  document.querySelector('a').hidden = false;
});
