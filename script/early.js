// Stands inside the page, before everything else, and needs nothing else. It tells of a page that does not
// start, which the page's own scripts cannot where they are what has not come; and it leaves only a link of a
// page that another site shows in a frame. The policy allows it by its digest.
(() => {
  const page = document.documentElement;
  // A program is there within a second or two; who has waited so long wonders.
  const PATIENCE = 10000;
  // What is asked for anew before a reload may stall as well.
  const BRIEFLY = 3000;
  const WORDS = {
    en: {
      late: 'The program of this page has not come, or takes long to come.',
      kept: 'What you type is still here after a reload.',
      again: 'Reload',
      open: (title) => `Open “${title}” in a page of its own`,
    },
    fr: {
      late: 'Le programme de cette page n’est pas arrivé, ou se fait attendre.',
      kept: 'Ce que vous saisissez est toujours là après un rechargement.',
      again: 'Recharger',
      open: (title) => `Ouvrir «\u00a0${title}\u00a0» dans sa propre page`,
    },
  };
  const words = () => WORDS[page.lang] ?? WORDS.en;
  const find = (selector) => document.querySelector(selector);
  const make = (tag, text = '') => {
    const element = document.createElement(tag);
    element.textContent = text;
    return element;
  };

  // Whether a page around this one is of another origin. One of our own could do with this page whatever it
  // likes, so that a link would keep it from nothing.
  function isAmongOthers() {
    try {
      for (let at = window; at !== at.parent; at = at.parent) {
        if (!at.parent.document) return true;
      }
      return false;
    } catch {
      return true;
    }
  }

  // Who sees a page in a frame cannot know what lies over it, and may be led to click on what is theirs. A
  // policy in the page itself cannot forbid the frame; a widget is made for one.
  function leaveLink() {
    // Nothing of the page is seen, see base.css, and no program starts.
    page.dataset.elsewhere = '';
    delete page.dataset.program;
    addEventListener('DOMContentLoaded', () => {
      const link = make('a', words().open(document.title));
      link.href = location.href;
      link.target = '_blank';
      link.rel = 'noopener';
      const place = make('main');
      place.id = 'elsewhere';
      place.className = 'wrap';
      place.append(link);
      document.body.replaceChildren(place);
    });
  }

  // Which files are known not to have come as they are.
  const wrong = new Set();
  let isLate = false;

  // Says what is the matter, as long as it is, at the top of the page.
  function show() {
    // Without the rest of the page there is no place yet. Where something else has told why nothing reacts,
    // nothing is to be added.
    if (!document.body) return;
    const isTold = find('#recovery') || find('#no-program:not([hidden])');
    const keeps = window.top === window && find('#island form');
    const text = isLate && !isTold ? [words().late, ...(keeps ? [words().kept] : [])].join(' ') : '';
    const before = find('#late');
    if (before?.firstChild.textContent === text) return;
    before?.remove();
    if (!text) return;
    const notice = make('div');
    notice.id = 'late';
    notice.className = 'notice notice--fair';
    notice.setAttribute('role', 'alert');
    const button = make('button', words().again);
    button.type = 'button';
    button.className = 'button';
    button.addEventListener('click', reload);
    notice.append(make('p', text), button);
    (find('main') ?? document.body).prepend(notice);
  }

  // Loads the page again. What the browser has kept of its files may be what is wrong with them.
  async function reload() {
    keep();
    for (const { src } of document.scripts) if (src) wrong.add(src);
    const anew = [...wrong].map((address) => fetch(address, { cache: 'reload' }));
    await Promise.race([Promise.allSettled(anew), new Promise((then) => setTimeout(then, BRIEFLY))]);
    location.reload();
  }

  // Keeps what was typed into a form as it was written: as typed.js does, which may not be there.
  function keep() {
    const form = find('#island form[data-metric]');
    if (!form || window.top !== window) return;
    const fields = [...form.querySelectorAll('[name]')].filter(({ type }) => type !== 'file');
    const isTouched = (field) => {
      if (field.type === 'hidden') return false;
      if (field.type === 'checkbox') return field.checked !== field.defaultChecked;
      if (field.options) return field.selectedIndex > 0 && !field.options[field.selectedIndex].defaultSelected;
      return field.value !== field.defaultValue;
    };
    if (!fields.some(isTouched)) return;
    const pair = ({ name, type, checked, value }) => [name, type === 'checkbox' ? String(checked) : value];
    const pairs = fields.map((field) => pair(field).map(encodeURIComponent).join('='));
    try {
      sessionStorage.setItem(`cadran.typed.${form.dataset.metric}`, `${page.lang} - ${pairs.join('&')}`);
    } catch {
      // Refused or full: then it goes with the page.
    }
  }

  let timer;

  // Waits for the program of the page, or for one that was asked for on it.
  function wait() {
    clearTimeout(timer);
    const isWaiting = (page.dataset.program && !page.dataset.ready) || page.hasAttribute('data-awaits');
    if (isWaiting) {
      timer = setTimeout(giveUp, PATIENCE);
    } else {
      isLate = false;
      show();
    }
  }

  function giveUp() {
    isLate = true;
    show();
  }

  function watch() {
    addEventListener('error', ({ target }) => {
      if (target.localName === 'script' && self.origin !== 'null') {
        isLate = true;
        wrong.add(target.src);
        show();
      }
    }, true);
    addEventListener('DOMContentLoaded', show);
    new MutationObserver(wait).observe(page, { attributeFilter: ['data-ready', 'data-awaits'] });
    wait();
  }

  if (!page.hasAttribute('data-framed') && isAmongOthers()) leaveLink();
  else if (page.dataset.program) watch();
})();
