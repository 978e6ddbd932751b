// From page to page without a reload: the file of the next page is fetched, its body takes the place
// of this one's, and its program brings it to life. The page in the other language is fetched at once,
// so that changing the language asks nobody for anything.
const MENDED = 'cadran.mended';
const programs = new Map();
const written = new Map();
let shown = location.pathname;
let visits = 0;

const plain = (url) => url.origin + url.pathname;
const isOurs = (url) => url.href.startsWith(new URL(page.dataset.root, location.href).href);
const failed = (why) => dispatchEvent(new CustomEvent('cadran:failed', { detail: why }));

// What is at an address; some hosts answer with a page for whatever is not there.
async function fetchFile(address, isPage = false) {
  const answer = await fetch(address);
  const saysPage = answer.headers.get('content-type')?.includes('html') ?? false;
  if (!answer.ok || saysPage !== isPage) throw new Error(`${answer.status} ${address}`);
  return answer;
}

// The text of the page at an address: as it was fetched before, else fetched now.
function pageAt(url) {
  const key = plain(url);
  if (!written.has(key)) {
    const text = fetchFile(key, true).then((answer) => answer.text());
    // What failed once may succeed later.
    text.catch(() => written.delete(key));
    written.set(key, text);
  }
  return written.get(key);
}

// Starts the program that the page names, or tells it that its page is there.
async function enliven() {
  if (await begin(page.dataset.program)) dispatchEvent(new Event('cadran:open'));
}

// Starts a program that the page names, with its style where it has one; says whether it had been started.
async function begin(program) {
  const [script, wasm, style] = [...document.querySelectorAll(`link[data-program="${program}"]`)].map((link) =>
    link.href.endsWith('.css') ? link : link.href,
  );
  if (typeof WebAssembly !== 'object') {
    document.querySelector('#no-program')?.removeAttribute('hidden');
    return false;
  }
  const styled = style && style.rel !== 'stylesheet' && new Promise((came) => {
    style.onload = style.onerror = came;
    style.rel = 'stylesheet';
  });
  if (programs.has(program)) {
    await programs.get(program);
    await styled;
    return true;
  }
  // As bytes: a program that ends early is never refused by a browser that compiles it while it comes, and
  // Firefox compiles nothing more in that process.
  const bytes = () => fetchFile(wasm).then((answer) => answer.arrayBuffer());
  const started = import(script).then(({ default: start }) => start({ module_or_path: bytes() }));
  programs.set(program, started);
  // Where this takes long, early.js tells.
  page.dataset.awaits = program;
  try {
    await started;
    await styled;
  } catch (why) {
    programs.delete(program);
    if (!isOfProgram(why)) await mend([script, wasm]);
    throw why;
  } finally {
    delete page.dataset.awaits;
  }
  noteMended(false);
  return false;
}

// A program did not come as it should: it has vanished with its version, or what the browser kept of it
// is damaged. It is asked for anew, past what was kept, and the page is loaded again: once, and only
// where the host answers.
async function mend(files) {
  if (!noteMended(true)) return;
  try {
    await Promise.all(files.map((file) => fetch(file, { cache: 'reload' })));
  } catch {
    noteMended(false);
    return;
  }
  loadAgain();
  await new Promise(() => {});
}

// Notes whether the page loads itself again for a program; says whether it had not done so yet.
function noteMended(isMended) {
  try {
    const before = sessionStorage.getItem(MENDED);
    if (isMended) sessionStorage.setItem(MENDED, 'true');
    else if (before) sessionStorage.removeItem(MENDED);
    return !before;
  } catch {
    // Refused storage could not tell the first time from the hundredth.
    return false;
  }
}

// Brings the page that is there to life, and has its translation at hand.
async function open() {
  const other = document.querySelector('#language');
  const translation = other && pageAt(new URL(other.href)).catch(() => {});
  giveTyped();
  await enliven();
  holder = page.dataset.program;
  tellTyped();
  await translation;
  page.dataset.ready = 'true';
}

// Puts the page of a text in place of this one.
function show(text, url) {
  const next = new DOMParser().parseFromString(text, 'text/html');
  const root = next.documentElement;
  // Another version of the site: its files belong together, so the page is loaded as a whole; and so is a page
  // with another style inside.
  if (root.dataset.build !== page.dataset.build || root.dataset.style !== page.dataset.style) return false;
  document.title = next.title;
  page.lang = root.lang;
  page.dataset.root = root.dataset.root;
  page.dataset.program = root.dataset.program;
  const ofPage = 'meta[name="description"], meta[property], link[rel="canonical"], link[rel="alternate"], link[data-program], script[type="application/ld+json"]';
  for (const old of document.head.querySelectorAll(ofPage)) old.remove();
  for (const tag of next.head.querySelectorAll(ofPage)) {
    // A program is fetched by whoever starts it, once.
    if (tag.dataset.program) tag.rel = 'program';
    if (tag.hasAttribute('href')) tag.setAttribute('href', new URL(tag.getAttribute('href'), url).href);
    document.head.append(document.adoptNode(tag));
  }
  document.body.replaceChildren(...next.body.childNodes, ...document.querySelectorAll('#version'));
  holder = '-';
  shown = url.pathname;
  return true;
}

// Goes to a page: by a link, or Back and Forward, which keep how far the page was scrolled.
async function visit(url, { isNew, focus, scroll }) {
  visits += 1;
  const mine = visits;
  let text;
  try {
    text = await pageAt(url);
  } catch {
    // The browser says best why a page is not there.
    location.assign(url);
    return;
  }
  // Who has gone elsewhere meanwhile is not called back.
  if (mine !== visits) return;
  keepTyped();
  if (isNew) {
    try {
      history.replaceState({ scroll: scrollY }, '');
      history.pushState(null, '', url);
    } catch {
      // A sandboxed frame may refuse: an ordinary navigation does the same.
      location.assign(url);
      return;
    }
  }
  dispatchEvent(new Event('cadran:leave'));
  delete page.dataset.ready;
  if (!show(text, url)) {
    location.reload();
    return;
  }
  const opened = open().catch(failed);
  // What stands after # is a place on the page, or the state of a calculator.
  const target = isNew && document.getElementById(url.hash.slice(1));
  const place = () => {
    document.querySelector(focus)?.focus({ preventScroll: true });
    if (target) target.scrollIntoView();
    else scrollTo(0, scroll);
    return scrollY;
  };
  const came = place();
  await opened;
  // The program has drawn the page anew; who has gone on meanwhile stays there.
  const { activeElement, body } = document;
  const isThere = scrollY === came && (activeElement === body || activeElement.matches(focus));
  if (mine === visits && isThere) place();
}

function follow(event) {
  const link = event.target.closest?.('a[href]');
  const asksForAnother = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (!link || asksForAnother || event.defaultPrevented || link.target || link.hasAttribute('download')) return;
  const url = new URL(link.href);
  if (!isOurs(url) || !url.pathname.endsWith('/')) return;
  if (url.pathname === shown) {
    // The browser goes to a place on the page by itself; Back shall find where the reader was.
    if (url.hash) history.replaceState({ scroll: scrollY }, '');
    return;
  }
  event.preventDefault();
  if (link.id === 'language') {
    keepLanguage(link.hreflang);
    visit(url, { isNew: true, focus: '#language', scroll: scrollY });
  } else {
    visit(url, { isNew: true, focus: 'h1', scroll: 0 });
  }
}

// Few readers paste raw data: what reads it is fetched when the first panel for it is opened.
async function readRawData(event) {
  const panel = event.target;
  if (!panel.open || !panel.matches('details.raw') || page.dataset.program !== 'calculator') return;
  keepTyped();
  leaveLink();
  dispatchEvent(new Event('cadran:leave'));
  delete page.dataset.ready;
  page.dataset.program = 'workbench';
  await open();
  const drawn = document.querySelector('details.raw');
  drawn.open = true;
  drawn.querySelector('summary').focus();
}

// What explains a result is fetched when the first of its panels is opened, and told of the form.
async function openDesk({ target: panel }) {
  if (!panel.open || !panel.matches('[data-desk]')) return;
  await begin('desk');
  if (typeof WebAssembly !== 'object') return;
  dispatchEvent(new Event('cadran:desk'));
  tellTyped();
}

function tellTyped() {
  const form = programs.has('desk') && formOf();
  if (form) dispatchEvent(new CustomEvent('cadran:typed', { detail: textOf(form) }));
}

function keepLanguage(chosen) {
  try {
    localStorage.setItem(SETTINGS, JSON.stringify({ ...JSON.parse(localStorage.getItem(SETTINGS)), lang: chosen }));
  } catch {
    // Refused or damaged: then the choice holds for this visit.
  }
}

if (page.dataset.program) {
  history.scrollRestoration = 'manual';
  written.set(plain(location), Promise.resolve(page.outerHTML));
  document.addEventListener('click', follow);
  document.addEventListener('toggle', (event) => readRawData(event).catch(failed), true);
  document.addEventListener('toggle', (event) => openDesk(event).catch(failed), true);
  // The calculator takes an event first.
  for (const name of ['input', 'change', 'click']) document.addEventListener(name, () => setTimeout(tellTyped));
  addEventListener('popstate', (event) => {
    if (location.pathname === shown) {
      if (event.state) scrollTo(0, event.state.scroll);
      return;
    }
    visit(new URL(location.href), { focus: 'h1', scroll: event.state?.scroll ?? 0 });
  });
  open()
    .catch(failed)
    .then(workOffline)
    .catch(() => false)
    .then((isKept) => {
      page.dataset.offline = isKept ? 'yes' : 'no';
    });
}
