// How the program fetches its chunks; split.rs puts this into the program's script.
const asked = new Set();

// Fetches a chunk. What failed may be what the browser has kept of it: from the second time on, the host is asked.
export async function fetchChunk(address) {
  const cache = asked.has(address.href) ? 'reload' : 'default';
  asked.add(address.href);
  const answer = await fetch(address, { cache });
  // Some hosts answer with a page for whatever is not there.
  const isPage = answer.headers.get('content-type')?.includes('html') ?? false;
  if (!answer.ok || isPage) throw new Error(`${answer.status} ${address}`);
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
