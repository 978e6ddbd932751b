// The worker behind the pages: after one visit it answers for every page of the site and for all that
// they need. The build writes `SITE` before this: what the files are, how long, and their digests.
const OURS = `cadran ${registration.scope} `;
const OWN = OURS + SITE.build;
const KINDS = {
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
};

const kindOf = (path) => KINDS[path.split('.').pop()];
const addressOf = (path) => new URL(path, registration.scope).href;

// Hosts write one kind in several ways, or say that they do not know it; a page is never meant.
function isKind(said, kind) {
  const last = (name) => name.split(/[/+-]/).pop();
  const [name] = said.split(';');
  return name === 'application/octet-stream' || last(name) === last(kind);
}

// The bytes of a file, once everything about them is as the build left it.
async function checked(path, cache) {
  const [length, digest] = SITE.files[path];
  const answer = await fetch(addressOf(path), { cache });
  const said = answer.headers.get('content-type') ?? '';
  if (answer.status !== 200 || !isKind(said, kindOf(path))) throw new Error(`${path}: ${answer.status} ${said}`);
  const bytes = await answer.arrayBuffer();
  const found = bytes.byteLength === length && (await crypto.subtle.digest('SHA-256', bytes));
  const hex = found && Array.from(new Uint8Array(found), (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hex !== digest) throw new Error(`${path}: other bytes`);
  return bytes;
}

async function keep(cache, path) {
  // What the browser has kept may be what was wrong.
  const bytes = await checked(path, 'default').catch(() => checked(path, 'reload'));
  const put = (path, body, headers) => {
    const safe = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };
    return cache.put(addressOf(path), new Response(body, { headers: { ...safe, ...headers } }));
  };
  if (path === SITE.pages) {
    const pages = Object.entries(JSON.parse(new TextDecoder().decode(bytes)));
    await Promise.all(pages.map(([page, text]) => {
      if (page.endsWith('.json')) return put(page, text, { 'content-type': KINDS.json });
      const framedBy = page.startsWith('embed/') ? '*' : "'none'";
      const policy = `${SITE.policy}; frame-ancestors ${framedBy}`;
      return put(page, text, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy });
    }));
    // Unpacked; what stands for the file says so when an install goes on that was broken off.
    await put(path, '', {});
  } else {
    await put(path, bytes, { 'content-type': kindOf(path) });
  }
}

// One file after the other: the reader's own requests come first.
async function install() {
  const cache = await caches.open(OWN);
  for (const path of Object.keys(SITE.files)) {
    if (!(await cache.match(addressOf(path)))) await keep(cache, path);
  }
}

let repairing;

// Browsers take away what is kept, and readers do: at each visit what is missing is fetched again. Files
// of a version that the host no longer has are left to the next one.
function repair() {
  repairing ??= lookAfter()
    .catch(() => {})
    .finally(() => {
      repairing = undefined;
    });
  return repairing;
}

async function lookAfter() {
  // A reader who has asked for few bytes since.
  if (navigator.connection?.saveData) return;
  const cache = await caches.open(OWN);
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  const files = Object.keys(SITE.files);
  const missing = files.filter((path) => !kept.has(addressOf(path)));
  // The file with all pages and definitions stands for each of them: only their number tells that one has gone.
  const hasAllPages = missing.includes(SITE.pages) || kept.size + missing.length >= files.length + SITE.count;
  if (!hasAllPages) missing.push(SITE.pages);
  for (const path of missing) await keep(cache, path).catch(() => {});
}

// Removes what older versions kept, unless more pages are open than may be: they could be of one of
// these. A newer version that is about to come is left alone.
async function tidy(most, arriving) {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== OWN);
  const open = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (open.filter(({ id }) => id !== arriving).length > most) return;
  if (registration.installing || registration.waiting) return;
  await Promise.all(names.map((name) => caches.delete(name)));
}

// Old pages and old files belong together, so a file's name decides which version it is of. What is
// not kept is the host's to answer: never with a page in place of a file.
async function answer(request) {
  const url = new URL(request.url);
  const address = url.origin + url.pathname.replace(/\/index\.html$/, '/');
  try {
    const kept = await (await caches.open(OWN)).match(address);
    if (kept) return kept;
    if (address.startsWith(addressOf('assets/'))) {
      for (const name of await caches.keys()) {
        const older = name.startsWith(OURS) && (await (await caches.open(name)).match(address));
        if (older) return older;
      }
    }
  } catch {
    // Storage that fails keeps nothing; the host is still there.
  }
  return fetch(request);
}

addEventListener('install', (event) => event.waitUntil(install()));
// The page that has asked for the new version loads itself again and needs nothing of the old one.
addEventListener('activate', (event) => event.waitUntil(Promise.all([clients.claim(), tidy(1).catch(() => {})])));
addEventListener('message', (event) => {
  if (event.data === 'take over') skipWaiting();
  if (event.data === 'look after') event.waitUntil(repair());
});
addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(registration.scope)) return;
  event.respondWith(answer(request));
  if (request.mode === 'navigate') event.waitUntil(tidy(0, event.resultingClientId).catch(() => {}));
});
