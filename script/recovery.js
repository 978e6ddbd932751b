// When the program has failed it cannot be trusted any more, not even to say so: this panel is plain
// script. What was typed and saved is still there.
const SAYS = {
  en: ['The calculator has stopped', 'Something in it went wrong. What you typed comes back after a reload, and what you saved is still here.', 'Reload', 'Download what I saved', 'Start with an empty form'],
  fr: ['Le calculateur s’est arrêté', 'Une erreur s’y est produite. Ce que vous avez saisi revient après un rechargement, et ce que vous avez enregistré est toujours là.', 'Recharger', 'Télécharger ce que j’ai enregistré', 'Repartir d’un formulaire vide'],
};

function recover() {
  if (document.querySelector('#recovery')) return;
  // What early.js has said of a program that does not come is said here.
  document.querySelector('#late')?.remove();
  const [title, text, again, save, afresh] = SAYS[page.lang] ?? SAYS.en;
  const make = (tag, className, text, onClick) => {
    const element = document.createElement(tag);
    element.className = className;
    element.textContent = text;
    if (onClick) {
      element.type = 'button';
      element.addEventListener('click', onClick);
    }
    return element;
  };
  const panel = make('section', 'card recovery', '');
  panel.id = 'recovery';
  panel.setAttribute('role', 'alertdialog');
  panel.setAttribute('aria-labelledby', 'recovery-title');
  const heading = make('h2', '', title);
  heading.id = 'recovery-title';
  heading.tabIndex = -1;
  const buttons = make('div', 'buttons', '');
  buttons.append(
    make('button', 'button button--main', again, reload),
    make('button', 'button', save, download),
    make('button', 'button button--plain', afresh, startAfresh),
  );
  panel.append(heading, make('p', '', text), buttons);
  document.body.prepend(panel);
  heading.focus();
}

// Every record as it is stored, one after the other, in the format that the page of saved results reads.
function download() {
  const records = [];
  try {
    for (const [key, text] of Object.entries(localStorage)) {
      if (key.startsWith('cadran.record.')) records.push(...recordIn(text));
    }
  } catch {
    // Refused storage holds nothing.
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify({ cadran: 1, records })], { type: 'application/json' }));
  link.download = 'cadran.json';
  link.click();
}

// A damaged record cannot be part of the file, and keeps no other out of it.
function recordIn(text) {
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}

// What the browser kept of a program may be at fault: the next start may ask for it anew.
function reload() {
  noteMended(false);
  loadAgain();
}

function startAfresh() {
  const form = document.querySelector('#island form[data-metric]');
  removeEventListener('pagehide', keepTyped);
  try {
    sessionStorage.removeItem(TYPED + form?.dataset.metric);
  } catch {
    // Refused storage has kept nothing.
  }
  location.replace(location.pathname);
}

const isOfProgram = (error) => error instanceof WebAssembly.RuntimeError;
if (typeof WebAssembly === 'object') {
  addEventListener('error', (event) => isOfProgram(event.error) && recover());
  addEventListener('unhandledrejection', (event) => isOfProgram(event.reason) && recover());
}
addEventListener('cadran:failed', recover);
