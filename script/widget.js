// The calculator alone in a frame of another page: it takes what that page asks for after `#`, and says how high
// it is. docs/embedding.md has the protocol. A script of the old kind, for a sandboxed frame may be refused the
// others: then this one says why nothing reacts.
(() => {
  const page = document.documentElement;
  // What follows the height of a frame follows it no further.
  const TALLEST = 20000;
  const tell = (word, to = '*') => window.parent !== window && window.parent.postMessage(word, to);
  const WORDS = {
    en: {
      give: (site) => `Give the result to ${site}`,
      what: 'The page around then receives the figures and the result each time they change.',
      around: 'the page around',
    },
    fr: {
      give: (site) => `Transmettre le résultat à ${site}`,
      what: 'La page qui entoure ce cadre reçoit alors les chiffres et le résultat à chaque changement.',
      around: 'la page qui entoure ce cadre',
    },
  };

  // The calculator reads no longer links either; taking one apart again and again would hold up the frame.
  const LONGEST = 64 * 1024;

  // What stands after `#`, as text; broken parts are left out.
  function asked() {
    const read = new Map();
    for (const pair of location.hash.slice(1, 1 + LONGEST).split('&')) {
      const [key, value = ''] = pair.split('=', 2);
      try {
        read.set(decodeURIComponent(key), decodeURIComponent(value));
      } catch {
        // The calculator itself reports what it cannot read.
      }
    }
    return read;
  }

  const find = (selector) => document.querySelector(selector);
  const make = (tag, className, text = '') => {
    const element = document.createElement(tag);
    element.className = className;
    element.textContent = text;
    return element;
  };

  function paint(theme) {
    if (theme === 'light' || theme === 'dark') page.dataset.theme = theme;
    else delete page.dataset.theme;
  }

  // Theme and accent. The accent is made darker or lighter until it can be read in either theme.
  function colour(wanted) {
    paint(wanted.get('theme'));
    const colours = cadranAccent(wanted.get('accent') ?? '');
    for (const name of ['accent', 'accent-ink', 'accent-soft']) {
      if (colours) page.style.setProperty(`--${name}`, colours[name]);
      else page.style.removeProperty(`--${name}`);
    }
  }

  // The currency is that of the page around for as long as this frame lives.
  function choose(wanted) {
    const currency = wanted.get('currency');
    if (!currency) return;
    let field = find('#setting-currency');
    if (!field) {
      field = make('input', '');
      field.id = 'setting-currency';
      field.hidden = true;
      document.body.append(field);
    }
    field.value = currency;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  const name = () => find('.alone__title');
  let written;

  function entitle(wanted) {
    written ??= name().textContent;
    name().textContent = wanted.get('title')?.slice(0, 200) || written;
  }

  // Fields, number and formula alone; the formula stands open then, and the name is only heard.
  let isCompact = false;

  function shorten(wanted) {
    const working = find('.alone__working');
    if (wanted.get('compact') === '1') working.open = true;
    else if (isCompact) working.open = false;
    isCompact = wanted.get('compact') === '1';
    page.classList.toggle('compact', isCompact);
    name().classList.toggle('visually-hidden', isCompact);
  }

  // What the author has fixed can be read and copied, not changed.
  function lock() {
    const locked = (asked().get('locked') ?? '').split(/[\s,]+/);
    for (const field of document.querySelectorAll('#form [name]')) {
      const isLocked = locked.includes(field.name);
      if (field.tagName === 'SELECT') field.disabled = isLocked;
      else field.readOnly = isLocked;
      field.toggleAttribute('data-locked', isLocked);
    }
  }

  // A sentence with numbers: its fields and its result stand for those of the form, which is not shown.
  function speak(wanted) {
    find('.sentence')?.remove();
    const text = wanted.get('sentence');
    page.classList.toggle('speaks', Boolean(text));
    if (!text) return;
    const whole = make('div', 'sentence');
    const line = make('p', 'sentence__line');
    const wrong = make('p', 'message');
    wrong.setAttribute('role', 'status');
    const shows = [];
    for (const part of text.slice(0, 1000).split(/(\{[\w.]+\})/)) {
      const field = /^\{[\w.]+\}$/.test(part) && part.slice(1, -1);
      if (field === 'result') {
        const output = make('strong', 'sentence__result');
        shows.push(() => (output.textContent = find('output[name=result]').textContent || '…'));
        line.append(output);
      } else if (field) {
        const proxy = make('input', 'sentence__entry');
        const original = () => document.getElementById(`field-${field}`);
        const label = find(`label[for="field-${field}"]`);
        if (!label) continue;
        proxy.type = 'text';
        proxy.autocomplete = 'off';
        proxy.setAttribute('aria-label', label.textContent.trim());
        const pass = (type) => original()?.dispatchEvent(new Event(type, { bubbles: true }));
        proxy.addEventListener('input', () => {
          original().value = proxy.value;
          pass('input');
        });
        proxy.addEventListener('blur', () => pass('focusout'));
        shows.push(() => {
          const { value = '', readOnly } = original() ?? {};
          if (document.activeElement !== proxy) proxy.value = value;
          proxy.size = Math.max(3, proxy.value.length);
          proxy.readOnly = readOnly;
          proxy.setAttribute('aria-invalid', String(original()?.getAttribute('aria-invalid') === 'true'));
        });
        line.append(proxy);
        const unit = original().parentElement.querySelector('.unit');
        if (unit) line.append(`\u00a0${unit.textContent}`);
      } else {
        line.append(part);
      }
    }
    whole.append(line, wrong);
    find('#island').before(whole);
    shows.push(() => {
      const messages = [...document.querySelectorAll('#form .message')].map(({ textContent }) => textContent);
      const said = messages.find(Boolean) ?? '';
      if (wrong.textContent !== said) wrong.textContent = said;
    });
    const showAll = () => whole.isConnected && shows.forEach((show) => show());
    new MutationObserver(showAll).observe(find('#island'), { subtree: true, childList: true, characterData: true, attributes: true });
    showAll();
  }

  // A site as another page names it: scheme and host, and nothing more. Nothing where it is something else.
  function originOf(text) {
    try {
      return /^https?:\/\/[^/?#\s]+$/.test(text) ? new URL(text) : null;
    } catch {
      return null;
    }
  }

  // The result leaves the frame where the author has asked for it and the reader has agreed.
  function offer(wanted) {
    find('.consent')?.remove();
    const site = wanted.get('results');
    if (!site || window.parent === window) return;
    const words = WORDS[page.lang] ?? WORDS.en;
    const known = originOf(site);
    const label = make('label', 'consent');
    const box = make('input', '');
    box.type = 'checkbox';
    label.append(box, make('span', '', words.give(known ? known.host : words.around)), make('small', 'hint', words.what));
    find('.alone__foot').append(label);
    let told;
    const give = () => {
      if (!box.checked || !label.isConnected) return;
      const output = find('output[name=result]');
      const { metric, variant } = find('#form').dataset;
      const link = new URL(find('#in-full').href).hash.slice(1);
      const others = ['v', 'c', 'variant', 'decimals', 'rounding'];
      const pairs = link.split('&').map((pair) => pair.split('=').map(decodeURIComponent));
      const inputs = Object.fromEntries(pairs.filter(([key]) => !others.includes(key)));
      const { value = null, fraction = null } = output.dataset;
      const word = { cadran: 'result', metric, variant, inputs, value, fraction };
      const text = JSON.stringify(word);
      if (text !== told) tell(word, known ? known.origin : '*');
      told = text;
    };
    box.addEventListener('change', () => {
      told = '';
      give();
    });
    new MutationObserver(give).observe(find('#island'), { subtree: true, attributes: true, attributeFilter: ['data-value', 'href'] });
  }

  function obey() {
    // A page that is still coming, or that its frame has left half way, holds nothing yet that could obey.
    if (document.readyState === 'loading' || !find('.alone__foot')) return;
    const wanted = asked();
    entitle(wanted);
    shorten(wanted);
    if (page.dataset.ready) {
      choose(wanted);
      lock();
      speak(wanted);
      offer(wanted);
    }
  }

  colour(asked());
  addEventListener('message', ({ source, data }) => {
    if (source === window.parent && data?.cadran === 'theme') paint(data.theme);
  });
  addEventListener('hashchange', () => {
    colour(asked());
    obey();
  });
  // Whoever is refused the program still says so, at the right place; elsewhere early.js tells what is missing.
  addEventListener('error', ({ target }) => {
    if (target.tagName === 'SCRIPT' && self.origin === 'null') find('#no-program')?.removeAttribute('hidden');
  }, true);
  addEventListener('DOMContentLoaded', () => {
    const height = () => {
      // Before the page around has laid it out, nothing has a height that would last.
      if (!innerWidth) return;
      // Whoever follows the height leaves nothing to scroll: a bar would take width, and be gone at once.
      page.classList.toggle('fits', asked().get('fits') === '1');
      // All of it: the panel after a failure stands outside the calculator.
      const needed = Math.ceil(page.getBoundingClientRect().height);
      if (needed >= TALLEST) page.classList.remove('fits');
      tell({ cadran: 'height', height: needed });
    };
    // Later, for what a page does at once may make it high again.
    const sizes = new ResizeObserver(() => setTimeout(height));
    obey();
    height();
    // A program that starts while sizes are being told would change them then, which browsers report as a loop:
    // until it is there, and where it does not come, these are the times at which the page changes.
    for (const moment of ['load', 'resize']) addEventListener(moment, height);
    addEventListener('cadran:failed', () => sizes.observe(page));
    new MutationObserver(() => {
      if (!page.dataset.ready) {
        sizes.unobserve(page);
        return;
      }
      obey();
      // At once, for what is not in view may be measured late; then nothing moves once it reacts.
      height();
      tell({ cadran: 'ready' });
      sizes.observe(page);
      new MutationObserver(lock).observe(find('#fields'), { childList: true, subtree: true });
    }).observe(page, { attributeFilter: ['data-ready'] });
  });
})();
