// Starts the program, which goes from page to page from then on. Without it links lead to pages as anywhere.
const MENDED = 'cadran.mended';
const failed = (why) => dispatchEvent(new CustomEvent('cadran:failed', { detail: why }));

// The files that the page names for a part of the program, or for the start of it: `app`.
const filesOf = (part) => [...document.querySelectorAll(`link[data-program="${part}"]`)].map(({ href }) => href);

// What is at an address; some hosts answer with a page for whatever is not there.
async function fetchFile(address) {
  const answer = await fetch(address);
  if (!answer.ok || answer.headers.get('content-type')?.includes('html')) throw new Error(`${answer.status} ${address}`);
  return answer;
}

// Firefox may run what is queued in the middle of a call that queued it, as where a busy page is left, and the program
// cannot be called within itself (https://bugzilla.mozilla.org/show_bug.cgi?id=1855409). Then it waits for a task of its own.
function queueOneByOne() {
  const { queueMicrotask } = window;
  let isRunning = false;
  window.queueMicrotask = function queue(call) {
    queueMicrotask(() => {
      if (isRunning) {
        setTimeout(queue, 0, call);
        return;
      }
      isRunning = true;
      try {
        call();
      } finally {
        isRunning = false;
      }
    });
  };
}

// Starts the program on this page, given as it was written.
async function startProgram(written) {
  if (typeof WebAssembly !== 'object') {
    document.querySelector('#no-program')?.removeAttribute('hidden');
    page.dataset.ready = 'true';
    return;
  }
  try {
    const [script, main] = filesOf('app');
    // As bytes: a program that ends early is never refused by a browser that compiles it while it comes, and
    // Firefox compiles nothing more in that process.
    const bytes = () => fetchFile(main).then((answer) => answer.arrayBuffer());
    const program = await import(script);
    queueOneByOne();
    await program.default({ module_or_path: bytes() });
    await program.start(written);
  } catch (why) {
    if (!isOfProgram(why)) await mend(['app', page.dataset.program].flatMap(filesOf));
    throw why;
  }
  noteMended(false);
}

// The program did not come as it should: it has vanished with its version, or what the browser kept of it
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

if (page.dataset.program) {
  startProgram(page.outerHTML)
    .catch(failed)
    .then(workOffline)
    .catch(() => false)
    .then((isKept) => {
      page.dataset.offline = isKept ? 'yes' : 'no';
    });
}
