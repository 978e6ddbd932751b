// What is looked for on a page: each gives back a line for every fault.
const shown = (one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.visually-hidden, svg')
  && one.clientWidth !== 1;
const all = (selector) => [...document.querySelectorAll(selector)].filter(shown);
const name = (one) => one.outerHTML.slice(0, 140);

const look = {
  // The page scrolls one way; what is wider than it scrolls by itself, also by keyboard.
  width() {
    const page = document.documentElement;
    const faults = [];
    if (page.scrollWidth > page.clientWidth) {
      const wide = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > page.clientWidth + 1);
      faults.push(`the page is ${page.scrollWidth} wide, the window ${page.clientWidth}: ${wide.slice(0, 3).map(name).join(' ')}`);
    }
    for (const one of all('body *').filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0)) {
      const { overflowX, display } = getComputedStyle(one);
      if (display === 'inline' || /^(input|select|textarea)$/.test(one.localName)) continue;
      const scrolls = overflowX === 'auto' || overflowX === 'scroll';
      if (scrolls && one.tabIndex < 0 && !one.querySelector('a, button, input')) faults.push(`no keyboard scrolls ${name(one)}`);
      if (overflowX === 'hidden' || overflowX === 'clip') faults.push(`cut off: ${name(one)}`);
    }
    return faults;
  },

  // Nothing is cut off by a box that does not grow, and no two words lie on each other.
  cut() {
    return all('body *').filter((one) => {
      const { overflowX, overflowY, display } = getComputedStyle(one);
      if (display === 'inline' || /^(input|select|textarea)$/.test(one.localName)) return false;
      const [hides, hidesY] = [overflowX, overflowY].map((overflow) => overflow === 'hidden' || overflow === 'clip');
      return (hides && one.scrollWidth > one.clientWidth + 1) || (hidesY && one.scrollHeight > one.clientHeight + 1)
        || (one.matches('button, summary, label, .button') && one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0);
    }).map((one) => `cut off: ${name(one)}`);
  },

  // A formula is no wider than its place.
  formulas() {
    const right = (one) => one.getBoundingClientRect().right;
    const within = (one) => [...one.querySelectorAll(':not(.visually-hidden)')];
    const isWide = (one) => one.scrollWidth > one.clientWidth + 1 || within(one).some((part) => right(part) > right(one) + 1);
    return all('.formula').filter(isWide).map((one) => `wider than its place: ${one.textContent}`);
  },

  // The same for the formulas of each of these pages, in the places that this one has for them, at each of these widths
  // of the frame that it is shown in.
  async formulasOf(pages, widths) {
    const faults = [];
    for (const page of pages) {
      const answer = await fetch(page);
      const written = new DOMParser().parseFromString(await answer.text(), 'text/html');
      for (const place of ['#formulas', '.variants']) {
        document.querySelector(place).replaceChildren(...(written.querySelector(place)?.childNodes ?? []));
      }
      for (const width of widths) {
        frameElement.style.width = `${width}px`;
        faults.push(...look.formulas().map((fault) => `${page} at ${width}: ${fault}`));
      }
    }
    return faults;
  },

  // Whatever is pressed is at least 24 by 24, save a link within a sentence.
  targets() {
    const inSentence = (one) => getComputedStyle(one).display.startsWith('inline')
      && [...one.parentElement.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim().length > 1);
    return all('a[href], button, input, select, textarea, summary').filter((one) => {
      if (one.localName === 'a' && inSentence(one)) return false;
      // Pressing its label presses a box.
      const boxes = [one, ...(one.labels ?? [])].map((each) => each.getBoundingClientRect());
      const fits = (box) => box.width >= 23.9 && box.height >= 23.9;
      return !boxes.some(fits);
    }).map((one) => `${one.getBoundingClientRect().width} by ${one.getBoundingClientRect().height}: ${name(one)}`);
  },

  // Words of the other language are marked as such; names in a format are words of none.
  words() {
    const lang = document.documentElement.lang;
    const foreign = { fr: /\b(the|and|with|your|which|this|from)\b/i, en: /\b(les|des|une|vous|avec|dans|cette)\b/i }[lang];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const faults = [];
    while (texts.nextNode()) {
      const { parentElement, data } = texts.currentNode;
      // A script holds data, which nobody is shown.
      const marked = parentElement.closest('[lang]').lang !== lang || parentElement.closest('code, textarea, script, .terms');
      if (!marked && foreign.test(data)) faults.push(`in another language: ${data.slice(0, 120)}`);
    }
    return faults;
  },

  // Nothing moves for a reader who asked for that.
  motion() {
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) return ['the browser does not say that motion is unwanted'];
    const moves = all('body *').filter((one) => {
      const { transitionDuration, transitionProperty, animationName, scrollBehavior } = getComputedStyle(one);
      const lasts = transitionDuration.split(',').some((time) => parseFloat(time) > 0) && transitionProperty !== 'none';
      return lasts || animationName !== 'none' || scrollBehavior === 'smooth';
    });
    return [...moves.map((one) => `moves: ${name(one)}`), ...document.getAnimations().map(String)];
  },

  // The distances between letters, words, lines and paragraphs that WCAG 1.4.12 names.
  space() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return [...look.cut(), ...look.width()];
  },
};
