// How the program fetches its chunks; split.rs puts this into the program's script.
const files = new Map();
const attempts = new Map();

// Fetches a chunk, which lies in a file with others. What failed may be what the browser has kept of the file: from
// the second time on that a chunk is asked for, the host is asked.
export async function fetchChunk({ href }, from, to) {
  const place = `${href} ${from}`;
  const attempt = (attempts.get(place) ?? 0) + 1;
  attempts.set(place, attempt);
  if (!(files.get(href)?.attempt >= attempt)) files.set(href, { attempt, coming: fetchFile(href, attempt) });
  const bytes = await files.get(href).coming;
  return bytes.slice(from, to);
}

async function fetchFile(href, attempt) {
  const answer = await fetch(href, { cache: attempt > 1 ? 'reload' : 'default' });
  // Some hosts answer with a page for whatever is not there.
  const isPage = answer.headers.get('content-type')?.includes('html') ?? false;
  if (!answer.ok || isPage) throw new Error(`${answer.status} ${href}`);
  return answer.arrayBuffer();
}

// Compiles a chunk once it is there as a whole. Compiled while it comes, one that ends too early would stop
// Firefox (140) from compiling anything until the browser is closed.
export async function instantiate(coming, imports) {
  return WebAssembly.instantiate(await coming, imports);
}

// Waits for all chunks that another one needs, whether they come or not: a second attempt that began while one
// of them was still failing would be told of that failure.
export async function settle(coming) {
  await Promise.allSettled(coming);
  return Promise.all(coming);
}
