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

// Small pieces: what is inflated is a thousand times as long at most, and all of it waits in memory.
const inSmallPieces = (blob) => {
  let at = 0;
  return new ReadableStream({
    async pull(pieces) {
      if (at >= blob.size) return pieces.close();
      pieces.enqueue(new Uint8Array(await blob.slice(at, at + START).arrayBuffer()));
      at += START;
    },
  });
};

// Gives the pieces of a part of the file; whether there is more to read after it.
async function readPart(blob, isDeflated, give) {
  const inflating = isDeflated && new DecompressionStream('deflate-raw');
  const stream = inflating ? inSmallPieces(blob).pipeThrough(inflating) : blob.stream();
  const pieces = stream.getReader();
  for (;;) {
    let piece;
    try {
      piece = await pieces.read();
    } catch (why) {
      // A file that is gone is another fault, of another kind, than bytes that nothing comes out of.
      if (!inflating || why instanceof DOMException) throw why;
      session.spoil();
      return false;
    }
    if (piece.done) return session.end() !== undefined;
    if (!give(piece.value)) {
      pieces.cancel().catch(() => {});
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
async function readRows({ rows, asked }) {
  const intake = new Intake(asked);
  const pieces = rows.stream().getReader();
  let [taken, told] = [0, 0];
  for (;;) {
    const { done, value } = await pieces.read();
    if (done) break;
    const lines = intake.take(value);
    taken += value.length;
    // The rest would be refused as well.
    if (lines === undefined) break;
    const now = performance.now();
    if (now - told > PAUSE) {
      told = now;
      tell('progress', '', { rows: lines, percent: Math.floor((100 * taken) / rows.size) });
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
