// What stands in a form outlives the part of the program that drew it and a reload, in this tab alone. The text is
// `language part name=text&name=text`; the program reads it off the island when it draws the form.
const TYPED = 'cadran.typed.';
const typed = new Map();
// The part of the program that drew the form; none while it stands as it was written.
let holder = '-';
const formOf = () => document.querySelector('#island form[data-metric]');
// The variant comes first: it decides which fields there are.
const fieldsOf = (form) => ['[name=variant]', '[name]:not([name=variant], [type=file])'].flatMap((some) => [...form.querySelectorAll(some)]);

// Whether the reader has changed anything in a form as it was written.
function isTouched(form) {
  return fieldsOf(form).some((field) => {
    if (field.type === 'hidden') return false;
    if (field.type === 'checkbox') return field.checked !== field.defaultChecked;
    if (field.options) return field.selectedIndex > 0 && ![...field.options].some((option) => option.defaultSelected && option.selected);
    return field.value !== field.defaultValue;
  });
}

function textOf(form) {
  // A field that shows a fraction rounded has the entry behind it.
  const entry = (field) => field.dataset.entry ?? field.value;
  const pair = (field) => [field.name, field.type === 'checkbox' ? String(field.checked) : entry(field)];
  const pairs = fieldsOf(form).map((field) => pair(field).map(encodeURIComponent).join('='));
  return `${page.lang} ${holder} ${pairs.join('&')}`;
}

// Notes what stands in the form, before its page or its program goes; says whether it outlives the page.
function keepTyped() {
  const form = formOf();
  if (!form || !(page.dataset.ready || isTouched(form))) return false;
  const { metric } = form.dataset;
  typed.set(metric, textOf(form));
  if (window.top !== window) return false;
  try {
    sessionStorage.setItem(TYPED + metric, typed.get(metric));
    return true;
  } catch {
    // Refused or full: then it lasts until the page is left.
    return false;
  }
}

// The figures of a link stand in the form once it is drawn; with the next part, or after a reload,
// they would take the place of what was typed.
function leaveLink() {
  if (holder !== '-') history.replaceState(history.state, '', location.pathname + location.search);
}

// Loads the page again with what was typed.
function loadAgain() {
  if (keepTyped()) leaveLink();
  location.reload();
}

// Hands the program what was typed early, else what stood there before.
function giveTyped() {
  const form = formOf();
  if (!form) return;
  const { metric } = form.dataset;
  let kept = isTouched(form) ? textOf(form) : typed.get(metric);
  if (!kept && window.top === window) {
    try {
      kept = sessionStorage.getItem(TYPED + metric);
    } catch {
      // Refused storage has kept nothing.
    }
  }
  kept ||= ownDefault(metric);
  if (!kept) return;
  document.querySelector('#island').dataset.typed = kept;
  // Raw data that was pasted takes the part that can read it, which was called otherwise before.
  const [, part] = kept.split(' ', 2);
  if (part === 'raw-data' || part === 'workbench') page.dataset.program = 'raw-data';
}

// The definition that the reader keeps as a default; a frame of another site has its own.
function ownDefault(metric) {
  try {
    const variant = window.top === window && JSON.parse(localStorage.getItem('cadran.defaults.1'))?.[metric];
    return variant && `${page.lang} - variant=${encodeURIComponent(variant)}`;
  } catch {
    // Refused or damaged: then the first definition is as good as any.
    return '';
  }
}

// What is typed counts from the first key, whichever part is there; the program tells what it does.
addEventListener('input', ({ target }) => delete target.dataset?.entry, true);
addEventListener('cadran:come', () => {
  holder = '-';
  giveTyped();
});
addEventListener('cadran:draw', giveTyped);
addEventListener('cadran:drawn', () => {
  holder = page.dataset.program;
});
addEventListener('cadran:leave', keepTyped);
addEventListener('cadran:reload', loadAgain);
addEventListener('pagehide', keepTyped);
