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
  addEventListener('error', ({ message, filename, lineno, target }) => {
    // Who leaves a page early breaks its preloads off; one that is missing is in the server's list.
    if (target.matches?.('link[rel$=preload]')) return;
    tell(message ? `${message} (${filename}:${lineno})` : `not loaded: ${target.src || target.href}`);
  }, true);
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
