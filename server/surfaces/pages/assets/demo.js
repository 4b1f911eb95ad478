// The chat loads on its own time; what is asked before waits in the queue it looks for.
const chat = (...call) => {
  window.Switchboard ??= (...waiting) => {
    window.Switchboard.q ??= [];
    window.Switchboard.q.push(waiting);
  };
  window.Switchboard(...call);
};

for (const button of document.querySelectorAll('[data-ask]')) {
  button.hidden = false;
  button.addEventListener('click', () => chat('sendMessage', button.dataset.ask));
}

const open = document.getElementById('chat');
if (open) {
  open.hidden = false;
  open.addEventListener('click', () => chat('open'));
}
