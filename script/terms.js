// A word of the glossary is explained where it stands, while the mouse or the focus rests on it. A touch
// follows the link.
const PAUSE = 200;
const EDGE = 16;
const card = document.createElement('div');
card.id = 'term';
card.setAttribute('role', 'tooltip');
let described;
let glossary;

function hideTerm() {
  described?.removeAttribute('aria-describedby');
  described = undefined;
  card.remove();
}

// The page of the glossary is fetched once, and read once in each language.
async function entryOf(link) {
  const url = new URL(link.href);
  if (glossary?.path !== url.pathname) {
    const answer = await fetch(url.origin + url.pathname);
    if (!answer.ok) return null;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    glossary = { path: url.pathname, page };
  }
  return glossary.page.getElementById(url.hash.slice(1));
}

async function showTerm(link) {
  if (link === described) return;
  hideTerm();
  described = link;
  // Who only passes over it, or has no line, is shown nothing: the link remains.
  const [entry] = await Promise.all([entryOf(link).catch(() => null), new Promise((then) => setTimeout(then, PAUSE))]);
  if (!entry || link !== described) return;
  const name = document.createElement('strong');
  name.textContent = entry.querySelector('dt').textContent.trim();
  card.replaceChildren(name, entry.querySelector('dd p').textContent);
  document.body.append(card);
  const { left, top, bottom } = link.getBoundingClientRect();
  const isBelow = bottom + card.offsetHeight < innerHeight;
  card.style.left = `${scrollX + Math.max(EDGE, Math.min(left, document.body.clientWidth - card.offsetWidth - EDGE))}px`;
  card.style.top = `${scrollY + (isBelow ? bottom : top - card.offsetHeight)}px`;
  link.setAttribute('aria-describedby', card.id);
}

// The card stays while the mouse is on it: its text may be copied.
function rest({ target, pointerType }) {
  if (pointerType === 'touch' || target.closest?.('#term')) return;
  const link = target.closest?.('a.term');
  if (link) showTerm(link);
  else if (document.activeElement !== described) hideTerm();
}

if (page.dataset.program) {
  document.addEventListener('pointerover', rest);
  document.addEventListener('focusin', ({ target }) => (target.matches('a.term') ? showTerm(target) : hideTerm()));
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && hideTerm());
  addEventListener('cadran:leave', hideTerm);
}
