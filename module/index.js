// The engine of Cadran for browsers and Node: see index.d.ts for what each function takes and gives.

import start, { answer, define } from './module.js';

const program = new URL('./cadran.wasm', import.meta.url);
const definitions = new URL('./catalogue.json', import.meta.url);

// Node reads files itself, for its fetch() knows no file addresses. A name put together is one that
// no bundler for browsers looks for.
const isFile = program.protocol === 'file:';
const files = isFile && (await import(['node:fs', 'promises'].join('/')));

async function textOf(address) {
  if (isFile) return files.readFile(address, 'utf8');
  const answered = await fetch(address);
  if (!answered.ok) throw new Error(`${answered.status} ${address}`);
  return answered.text();
}

const [text] = await Promise.all([
  textOf(definitions),
  start({ module_or_path: isFile ? await files.readFile(program) : program }),
]);
for (const metric of JSON.parse(text).metrics) {
  for (const definition of Object.values(metric.definitions)) define(JSON.stringify(definition));
}

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

export const catalogue = () => JSON.parse(text);
export const calculate = (...given) => ask('calculate', ...given);
export const explain = (...given) => ask('explain', ...given);
export const check = (...given) => ask('check', ...given);
