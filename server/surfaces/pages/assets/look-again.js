// Looks without being seen and loads what has changed: to load each time would take the keyboard's place away.
const seconds = Number(document.currentScript.dataset.seconds);
setInterval(async () => {
  try {
    const page = await (await fetch(location.href, { cache: 'no-store' })).text();
    const said = / data-said="([^"]+)"/.exec(page)?.[1];
    if (said && said !== document.documentElement.dataset.said) location.reload();
  } catch {
    // The next look may reach the server again.
  }
}, seconds * 1000);
