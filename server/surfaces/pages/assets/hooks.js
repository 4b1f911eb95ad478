const list = document.getElementById('list');
const state = document.getElementById('state');
const empty = document.getElementById('empty');

if (list && state && empty) {
  const words = JSON.parse(list.dataset.words);
  const time = new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: 'medium' });
  const PAUSE_MS = 2000;
  let newest = 0;

  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  };

  const check = (label, isGood) => {
    const made = element('span', isGood ? 'check good' : 'check bad', `${isGood ? '✓' : '✗'} ${label}`);
    made.append(element('span', 'unseen', ` ${isGood ? words.good : words.bad}`));
    return made;
  };

  const pretty = (body) => {
    try {
      return JSON.stringify(JSON.parse(body), null, 2);
    } catch {
      return body;
    }
  };

  const facts = (one) => {
    const made = element('p', 'ids');
    for (const [label, value] of [
      [words.attempt, String(one.attempt)],
      [words.delivery, one.deliveryId],
      [words.event, one.eventId],
    ]) {
      const pair = element('span', '', `${label} `);
      pair.append(element('code', '', value));
      made.append(pair);
    }
    return made;
  };

  const entry = (one) => {
    const item = element('li', 'hook');
    const isGenuine = one.signature.standard || one.signature.vendor;
    const stamp = element('time', '', time.format(new Date(one.receivedAt)));
    stamp.dateTime = one.receivedAt;
    const checks = element('span', 'checks');
    checks.append(check(words.standard, one.signature.standard), check(words.vendor, one.signature.vendor));
    if (!isGenuine) {
      item.classList.add('refused');
      const head = element('div', 'line');
      head.append(element('strong', '', words.refused), checks, stamp);
      item.append(head, element('p', 'ids', words.refusedText));
      return item;
    }
    const details = element('details', '');
    const summary = element('summary', 'line');
    summary.append(element('strong', '', one.event), checks);
    if (one.attempt > 1) summary.append(element('span', 'again', `${words.attempt} ${one.attempt}`));
    summary.append(stamp);
    const body = element('pre', '', pretty(one.body));
    body.tabIndex = 0;
    details.append(summary, facts(one), body);
    item.append(details);
    return item;
  };

  const look = async () => {
    try {
      const answer = await fetch('/demo/hooks.json', { cache: 'no-store' });
      if (!answer.ok) throw new Error(String(answer.status));
      const { caught } = await answer.json();
      // A restart begins to count anew.
      if ((caught[0]?.number ?? 0) < newest) {
        newest = 0;
        list.replaceChildren();
      }
      const fresh = caught.filter(({ number }) => number > newest).map(entry);
      list.prepend(...fresh);
      while (list.children.length > 50) list.lastElementChild.remove();
      newest = caught[0]?.number ?? 0;
      empty.hidden = caught.length > 0;
      state.textContent = state.dataset.live;
      state.classList.remove('lost');
    } catch {
      state.textContent = state.dataset.lost;
      state.classList.add('lost');
    }
    setTimeout(look, PAUSE_MS);
  };
  look();
}
