// Stands first in every page that the tests open. It tells the server at once what goes wrong, by a
// request that waits for its answer: no test ends before what it caused is known.
(() => {
  const tell = (what) => {
    try {
      const request = new XMLHttpRequest();
      request.open('POST', '/-told', false);
      request.send(what);
    } catch {
      // The server has gone, and the test with it.
    }
  };
  // Files that do not come are in the server's list; who leaves a page early breaks loads off.
  addEventListener('error', ({ message, filename, lineno, error }) => {
    tell([`${message} (${filename}:${lineno})`, error?.stack].filter(Boolean).join('\n'));
  });
  addEventListener('unhandledrejection', ({ reason }) => tell(`unhandled: ${reason}`));
  addEventListener('securitypolicyviolation', (event) => {
    tell(`the policy forbids ${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`);
  });
  const { error } = console;
  console.error = (...words) => {
    tell(`console: ${words.join(' ')}`);
    error.apply(console, words);
  };
  for (const dialog of ['alert', 'confirm', 'prompt', 'print']) {
    window[dialog] = (words) => tell(`${dialog}: ${words}`);
  }
})();
