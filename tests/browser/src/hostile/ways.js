// The ways into a page for text of others: each puts every string in, and gives back what went wrong.
const soon = () => new Promise((done) => setTimeout(done));
const all = (selector) => [...document.querySelectorAll(selector)];
const one = (selector) => document.querySelector(selector);
const formed = strings.map((text) => text.toWellFormed());

function type(field, text, event = 'input') {
  const kind = field.localName === 'textarea' ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(kind.prototype, 'value').set.call(field, text);
  field.dispatchEvent(new Event(event, { bubbles: true }));
}

function give(input, text, name) {
  const files = new DataTransfer();
  files.items.add(new File([text], name));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

// What the page must never have; a text may stand in it only as text.
function harm() {
  const links = '[href^="javascript:" i], [src^="javascript:" i], [href^="data:text" i], [src^="data:text" i], [action]';
  const handlers = all('*').filter((one) => one.getAttributeNames().some((name) => name.startsWith('on')));
  // A page has one style sheet inside, in its head.
  const faults = [...all(`[data-hit], body style, style ~ style, base, iframe, object, embed, ${links}`), ...handlers];
  if (window.hit !== undefined || {}.hit !== undefined) faults.push('a string was run');
  if (document.documentElement.dataset.ready !== 'true') faults.push('the page is not ready');
  return faults.map((fault) => fault.outerHTML?.slice(0, 200) ?? fault);
}

// Does a thing with every string, and looks for harm each time; `shown` says where the string has to be read.
async function each(what, work, list = strings) {
  const faults = [];
  for (const text of list) {
    const shown = await work(text);
    await soon();
    const found = harm();
    const missing = shown && !shown();
    if (missing) found.push('it is not shown as it is');
    if (found.length) faults.push(`${what}: ${JSON.stringify(text.slice(0, 60))}: ${found.join(' ')}`);
    if (faults.length > 4) break;
  }
  return faults;
}

// A null character may stand as the mark of a character that is none.
const visible = (text) => text.replaceAll('\0', '\ufffd');
const holds = (selector, part) => () => all(selector).some((element) => visible(element.textContent).includes(visible(part)));

const ways = {
  async nothing() {
    return harm();
  },

  // Even strings as a program writes them into a link, odd ones as they are; and the other way round.
  async fragment(odd) {
    const half = strings.filter((_, index) => index % 2 === odd);
    let count = 0;
    return each('fragment', async (text) => {
      const value = odd ? text : encodeURIComponent(text.toWellFormed());
      const keys = ['variant', 'customers_lost', 'customers_at_start', 'decimals', 'rounding'];
      // The count keeps two addresses apart that browsers would take for one.
      const fragment = [`v=1&count=${count += 1}`, ...keys.map((key) => `${key}=${value}`), `${value}=1`].join('&');
      const moved = new Promise((done) => addEventListener('popstate', done, { once: true }));
      location.hash = fragment;
      await moved;
      const first = [...text.toWellFormed()].slice(0, 80).join('');
      return !odd && fragment.length < 60000 && holds('.notice', `variant: ${first} (`);
    }, half);
  },

  async version() {
    return each('version', async (text) => {
      const moved = new Promise((done) => addEventListener('popstate', done, { once: true }));
      location.hash = `v=${encodeURIComponent(text.toWellFormed())}x`;
      await moved;
    }, strings.filter((_, index) => index % 2 === 0));
  },

  async entry() {
    const field = one('[name=customers_lost]');
    return each('entry', (text) => {
      field.focus();
      type(field, text);
      field.blur();
    });
  },

  async label() {
    const field = one('form .list .cell--label input');
    return each('label', (text) => {
      type(field, text);
      return holds('.rows td, .rows th', field.value.replace('\u0085', '').trim());
    }, formed);
  },

  async checklist() {
    return each('checklist', (text) => {
      type(one("[name='checklist.question']"), text);
      type(one("[name='checklist.answers']"), text);
    });
  },

  async search() {
    return each('search', (text) => type(one('#search'), text));
  },

  async currency() {
    const field = one('#setting-currency');
    return each('currency', (text) => {
      type(field, text);
      const symbol = [...field.value.replace('\u0085', '').trim()].slice(0, 5).join('');
      return symbol && holds('.unit', symbol);
    }, formed);
  },

  async threshold() {
    return each('threshold', (text) => type(one('.thresholds input'), text, 'change'));
  },

  async pasted() {
    const field = one('textarea[name=scores_0_to_10]');
    const faults = await each('pasted', (text) => type(field, `${text}\n${text};10\n10`));
    for (const between of ['\n', ';', '\t', ',', '"\n"']) {
      faults.push(...await each('all pasted', () => type(field, strings.join(between)), ['']));
    }
    return faults;
  },

  async file() {
    return each('file', async (text) => {
      const input = one('.raw__file');
      give(input, `${text}\n10\n9`, text.slice(0, 200));
      while (input.value !== '') await soon();
    });
  },

  async save() {
    one('.actions details').open = true;
    return each('save', (text) => {
      for (const name of ['label', 'period', 'note']) type(one(`[name=new-${name}]`), text.toWellFormed());
      one('[data-action=save]').click();
      return () => one('.actions .notice');
    });
  },

  // Every string as each part of a record, as the whole of one, and in the name it is kept under.
  async keep() {
    const usual = { version: 1, metric: 'renewal_rate', variant: 'standard', entries: [], value: '90', shown: '90%', label: '', period: '', date: '', note: '', saved_at: '2026-01-01T00:00:00Z' };
    const put = (id, record) => localStorage.setItem(`cadran.record.1.${id}`, JSON.stringify({ ...usual, id, ...record }));
    formed.forEach((text, index) => {
      const short = text.slice(0, 2000);
      put(`a${index}`, { label: short, note: short, period: short, shown: short });
      put(`b${index}`, { value: short, date: short, saved_at: short, entries: [[short, short], ['renewals', short]] });
      put(`c${index}`, { metric: short, variant: short });
      put(`${short}d${index}`, { variant: short });
      localStorage.setItem(`cadran.record.1.e${index}`, strings[index]);
    });
    return [];
  },

  async kept() {
    // A long list is shown in parts.
    for (let more; (more = all('[data-action=show-more]').find((button) => button.checkVisibility())); ) {
      more.click();
      await soon();
    }
    const shown = new Set(all('[data-record^=a]').map((record) => record.textContent));
    const missing = formed.filter((text) => text && ![...shown].some((record) => record.includes(text.slice(0, 2000).trim())));
    return [...harm(), ...missing.map((text) => `not shown: ${JSON.stringify(text.slice(0, 60))}`).slice(0, 5)];
  },

  async import() {
    const record = (text, index) => ({ version: 1, id: `${text.slice(0, 300)}${index}`, metric: 'renewal_rate', variant: text, entries: [[text, text]], value: text, shown: text, label: text, period: text, date: text, note: text, saved_at: text });
    const input = one('[data-action=import]');
    const documents = [JSON.stringify({ cadran: 1, records: formed.map(record) }), JSON.stringify({ cadran: 1, records: strings }), ...strings];
    return each('import', async (text) => {
      give(input, text, 'cadran.json');
      while (input.value !== '') await soon();
      return () => one('.copies .notice').textContent !== '';
    }, documents);
  },

  // The file for spreadsheets: no cell may begin as a formula does.
  async sheet() {
    let file;
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      file = blob;
      return make.call(URL, blob);
    };
    one('[data-action=export-csv]').click();
    const text = await file.text();
    // Reading has taken the mark of the encoding off.
    const cells = text.match(/"(?:[^"]|"")*"|[^",\r\n]+/g).map((cell) => cell.replace(/^"|"$/g, ''));
    const formulas = cells.filter((cell) => /^\s*[=+@-]|^[\t\r]/.test(cell) && !/^-[\d.]+$/.test(cell));
    return formulas.slice(0, 5).map((cell) => `a formula in the file: ${JSON.stringify(cell.slice(0, 60))}`);
  },
};
