// Looks without being seen, and loads what has changed: to load each time would take the keyboard's place away.
const { said, again } = document.documentElement.dataset;

setInterval(async () => {
  try {
    const page = await (await fetch(location.href, { cache: 'no-store' })).text();
    const now = / data-said="([^"]+)"/.exec(page)?.[1];
    if (now && now !== said) location.reload();
  } catch {
    // The next time.
  }
}, Number(again) * 1000);
