// Lets the site work offline: a worker keeps every page once this one is ready. A new version waits
// until the reader agrees to it.
const VERSION = {
  en: ['A new version of Cadran is ready. What you typed stays.', 'Reload with the new version', 'Later'],
  fr: ['Une nouvelle version de Cadran est prête. Ce que vous avez saisi reste.', 'Recharger avec la nouvelle version', 'Plus tard'],
};

// What the page may wait for: a worker that keeps the site, or none.
async function workOffline() {
  // A reader who asks for few bytes gets the pages alone; a widget is part of another site.
  if (window.top !== window || navigator.connection?.saveData) return false;
  const { serviceWorker } = navigator;
  const root = new URL(page.dataset.root, location.href);
  await new Promise((resolve) => (window.requestIdleCallback ?? setTimeout)(resolve));
  const registration = await serviceWorker.register(new URL('sw.js', root), { scope: root.pathname });
  followVersions(serviceWorker, registration);
  registration.active?.postMessage('look after');
  return registration.active ? true : comes(registration.installing ?? registration.waiting, 'activated');
}

// Whether a worker comes to a state, before it is given up.
function comes(worker, state) {
  return new Promise((resolve) => {
    const look = () => {
      if (worker.state === state) resolve(true);
      if (worker.state === 'redundant') resolve(false);
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

function followVersions(serviceWorker, registration) {
  let before = serviceWorker.controller;
  let hasAgreed = false;
  const agree = () => {
    if (hasAgreed) return;
    hasAgreed = true;
    if (registration.waiting) registration.waiting.postMessage('take over');
    else loadAgain();
  };
  const offer = () => before && offerVersion(agree);
  const follow = async (worker) => (await comes(worker, 'installed')) && offer();
  if (registration.waiting) offer();
  if (registration.installing) follow(registration.installing);
  registration.addEventListener('updatefound', () => follow(registration.installing));
  serviceWorker.addEventListener('controllerchange', () => {
    // Another page of the site may have agreed: then this one is of an older version now.
    if (hasAgreed) loadAgain();
    else offer();
    before = true;
  });
}

function offerVersion(agree) {
  if (document.querySelector('#version')) return;
  const [text, now, later] = VERSION[page.lang] ?? VERSION.en;
  const bar = document.createElement('div');
  bar.id = 'version';
  bar.lang = page.lang;
  bar.className = 'notice version';
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  const button = (className, text, onClick) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = className;
    button.textContent = text;
    button.addEventListener('click', onClick);
    return button;
  };
  bar.append(said, button('button button--main', now, agree), button('button button--plain', later, () => bar.remove()));
  document.body.append(bar);
  // What changes in a part that is there already is read out.
  said.textContent = text;
}
