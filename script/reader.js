// Reads a file of raw data in a worker, so that the page stays free. The build writes `PROGRAM` before this, and what the
// program gives. The page sends a file with how it is read, for tables or for
// the fields of a calculator, or a question about what was read; it ends the worker to stop it.
const START = 65_536;
// How often the page is told how far it is, in milliseconds.
const PAUSE = 100;

const ready = fetch(new URL(PROGRAM, location))
  .then((answer) => (answer.ok ? answer.arrayBuffer() : Promise.reject(new Error(answer.status))))
  .then((bytes) => init({ module_or_path: bytes }));
// Whoever sends a message hears of it.
ready.catch(() => {});
let session;

const tell = (kind, text = '', more = {}) => postMessage({ kind, text, ...more });

async function read({ file, asked }) {
  const start = new Uint8Array(await file.slice(0, START).arrayBuffer());
  session = new Session(asked, start);
  tell('recognised', session.recognised(start));
  await pour(file, session);
  tell('read', session.finish());
}

// The raw data of a calculator, for its fields.
async function readRows({ rows, asked }) {
  const intake = new Intake(asked);
  await pour(rows, intake);
  tell('read', intake.finish());
}

async function pour(file, into) {
  const pieces = file.stream().getReader();
  let [taken, told] = [0, 0];
  for (;;) {
    const { done, value } = await pieces.read();
    if (done) break;
    const rows = into.take(value);
    taken += value.length;
    // The rest would be refused as well.
    if (rows === undefined) break;
    const now = performance.now();
    if (now - told > PAUSE) {
      told = now;
      tell('progress', '', { rows, percent: Math.floor((100 * taken) / file.size) });
    }
  }
}

addEventListener('message', async ({ data }) => {
  try {
    await ready;
  } catch {
    tell('not there');
    return;
  }
  try {
    if (data.file) await read(data);
    else if (data.rows) await readRows(data);
    else tell('answer', session.answer(data.question), { to: data.to });
  } catch (why) {
    tell('failed', String(why?.message ?? why));
  }
});
