// The engine of Cadran for browsers and Node: see index.d.ts for what each function takes and gives.

import start, { answer } from './module.js';

const file = new URL('./cadran.wasm', import.meta.url);

// Node reads the file itself, for its fetch() knows no file addresses. A name put together is one that
// no bundler for browsers looks for.
const isFile = file.protocol === 'file:';
const read = async () => (await import(['node:fs', 'promises'].join('/'))).readFile(file);

await start({ module_or_path: isFile ? await read() : file });

function ask(what, metric, variant, inputs, options) {
  const given = {};
  for (const [name, value] of Object.entries(inputs ?? {})) {
    if (value == null) continue;
    if (typeof value !== 'string') {
      throw new TypeError(`${what}: “${name}” is no text. Numbers go in as texts such as "97.77".`);
    }
    given[name] = value;
  }
  const question = { ask: what, metric, variant: variant ?? '', inputs: given, options: options ?? {} };
  // A text with half a character in it is none that JSON can hold.
  const json = JSON.stringify(question).replace(/\\ud[89a-f][0-9a-f]{2}/g, '\ufffd');
  return JSON.parse(answer(json));
}

export const catalogue = () => ask('catalogue');
export const calculate = (...given) => ask('calculate', ...given);
export const explain = (...given) => ask('explain', ...given);
export const check = (...given) => ask('check', ...given);
