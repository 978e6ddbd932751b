// Reads a file of raw data in a worker, so that the page stays free. The build writes `PROGRAM` before this, and what the
// program gives. The page sends a file with how it is read, for tables or for
// the fields of a calculator, or a question about what was read; it ends the worker to stop it.
const START = 65_536;
// How much of a file that is not inflated is read at once, in bytes.
const PIECE = 1_048_576;
// How often the page is told how far it is, in milliseconds.
const PAUSE = 100;

// Who comes again has not found all of it before: what a browser has kept of that is passed over.
const ready = fetch(new URL(PROGRAM, location), { cache: location.search ? 'reload' : 'default' })
  .then((answer) => (answer.ok ? answer.arrayBuffer() : Promise.reject(new Error(answer.status))))
  .then((bytes) => init({ module_or_path: bytes }));
// Whoever sends a message hears of it.
ready.catch(() => {});
let session;

const tell = (kind, text = '', more = {}) => postMessage({ kind, text, ...more });

// The pieces of a part of the file, each on its way while the one before is read.
async function* piecesOf(blob, size) {
  const fetched = (at) => {
    if (at >= blob.size) return undefined;
    const piece = blob.slice(at, at + size).arrayBuffer();
    // Nobody may come for it; who does hears of it.
    piece.catch(() => {});
    return piece;
  };
  let next = fetched(0);
  for (let at = size; next; at += size) {
    const piece = await next;
    next = fetched(at);
    yield new Uint8Array(piece);
  }
}

// The same inflated. From small pieces: what is inflated is a thousand times as long at most, and all of it waits in memory.
function inflated(blob) {
  const pieces = piecesOf(blob, START);
  const stream = new ReadableStream({
    async pull(taker) {
      const { done, value } = await pieces.next();
      if (done) taker.close();
      else taker.enqueue(value);
    },
  });
  const reader = stream.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  return { next: () => reader.read(), return: () => reader.cancel().catch(() => {}) };
}

// Gives what a part of the file holds, piece by piece; whether there is more to read after it.
async function readPart(blob, isDeflated, give) {
  const pieces = isDeflated ? inflated(blob) : piecesOf(blob, PIECE);
  for (;;) {
    let piece;
    try {
      piece = await pieces.next();
    } catch (why) {
      // A file that is gone is another fault, of another kind, than bytes that nothing comes out of.
      if (!isDeflated || why instanceof DOMException) throw why;
      session.spoil();
      return false;
    }
    if (piece.done) return session.end() !== undefined;
    if (!give(piece.value)) {
      pieces.return();
      return false;
    }
  }
}

async function read({ file, asked }) {
  const start = new Uint8Array(await file.slice(0, START).arrayBuffer());
  session = new Session(asked, start, file.size);
  const tellHow = () => {
    const how = session.recognised();
    if (how) tell('recognised', how);
  };
  tellHow();
  let told = 0;
  const give = (bytes) => {
    const rows = session.take(bytes);
    // The rest would be refused as well.
    if (rows === undefined) return false;
    tellHow();
    const now = performance.now();
    if (now - told > PAUSE) {
      told = now;
      tell('progress', '', { rows, percent: session.percent() });
    }
    return true;
  };
  for (;;) {
    const wanted = session.wanted();
    if (!wanted) break;
    const { from, to, isDeflated } = JSON.parse(wanted);
    if (!(await readPart(file.slice(from, to), isDeflated, give))) break;
  }
  tellHow();
  tell('read', session.finish());
}

// The raw data of a calculator, for its fields.
async function readRows({ rows: file, asked }) {
  const intake = new Intake(asked);
  let [taken, told] = [0, 0];
  for await (const piece of piecesOf(file, PIECE)) {
    const rows = intake.take(piece);
    taken += piece.length;
    // The rest would be refused as well.
    if (rows === undefined) break;
    const now = performance.now();
    if (now - told > PAUSE) {
      told = now;
      tell('progress', '', { rows, percent: Math.floor((100 * taken) / file.size) });
    }
  }
  tell('read', intake.finish());
}

addEventListener('message', async ({ data }) => {
  try {
    await ready;
  } catch {
    tell('not there');
    return;
  }
  try {
    if (data.file) {
      await read(data);
    } else if (data.rows) {
      await readRows(data);
    } else {
      const bytes = session.folder(data.question);
      tell('answer', bytes ? '' : session.answer(data.question), { to: data.to, bytes });
    }
  } catch (why) {
    tell('failed', String(why?.message ?? why));
  }
});
