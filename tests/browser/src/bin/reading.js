// Makes files of raw data, and has the same file read by Cadran's worker and by parsers that give the text of each cell.
// The benchmark puts `READER`, the address of the worker, before this.
import { csvParseRows } from './tools/npm/node_modules/d3-dsv/dist/d3-dsv.mjs';
import Papa from './tools/npm/node_modules/papaparse/papaparse.min.js';
import { inferSchema, initParser } from './tools/npm/node_modules/udsv/dist/uDSV.mjs';

const ASKED = {
  stated: { content: null, separator: null, hasHeader: null },
  choices: null,
  lang: 'en',
  now: '2025-12',
  rules: { until: null, bridges_pauses: false, scoring: null },
};

// The same numbers in every run.
function* numbers() {
  for (let seed = 1; ; ) {
    seed = (seed * 48_271) % 2_147_483_647;
    yield seed;
  }
}

const two = (number) => String(number).padStart(2, '0');
const day = (seed) =>
  `${2022 + (seed % 3)}-${two(1 + (Math.floor(seed / 3) % 12))}-${two(1 + (Math.floor(seed / 36) % 28))}`;

const ANSWERS = { heading: 'date,score\n', line: (next) => `${day(next())},${next() % 11}\n` };

const SUBSCRIPTIONS = {
  heading: 'customer,start,end,amount\n',
  line: (next) => {
    const start = next();
    const end = next() % 2 ? `${2025 + (start % 2)}-${day(next()).slice(5)}` : '';
    return `C${next() % 400_000},${day(start)},${end},${(next() % 20_000) / 100}\n`;
  },
};

function file({ heading, line }, count) {
  const all = numbers();
  const next = () => all.next().value;
  const parts = [heading];
  for (let done = 0; done < count; done += 10_000) {
    let part = '';
    for (let at = done; at < Math.min(done + 10_000, count); at += 1) part += line(next);
    parts.push(part);
  }
  return new File(parts, 'data.csv');
}

// The rows behind the heading, as cells of text.
const PARSERS = {
  papaparse: async (data) => Papa.parse(await data.text(), { skipEmptyLines: true }).data.slice(1),
  d3: async (data) => csvParseRows(await data.text()).slice(1),
  udsv: async (data) => {
    const text = await data.text();
    return initParser(inferSchema(text)).stringArrs(text);
  },
};

// A worker that has its program: what is measured is reading.
async function reader() {
  const worker = new Worker(READER);
  const answer = (message, kind) =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => {
        if (data.kind === kind) resolve(data.text);
        if (data.kind === 'failed' || data.kind === 'not there') reject(new Error(data.text));
      };
      worker.postMessage(message);
    });
  const read = async (data) =>
    JSON.parse(await answer({ file: data, asked: JSON.stringify(ASKED) }, 'read'));
  await read(file(ANSWERS, 10));
  return { read, end: () => worker.terminate() };
}

async function timed(work) {
  const start = performance.now();
  const result = await work();
  return [performance.now() - start, result];
}

// How many answers lie in each month.
function byMonth(rows) {
  const counts = {};
  for (const [date] of rows) counts[date.slice(0, 7)] = (counts[date.slice(0, 7)] ?? 0) + 1;
  return JSON.stringify(Object.entries(counts).sort());
}

const monthsOf = ({ sheets: [{ rows }] }) =>
  JSON.stringify(rows.map(({ of, cells: [count] }) => [of.month, count.whole ?? 0]));

globalThis.reading = {
  make: (kind, count) => file({ ANSWERS, SUBSCRIPTIONS }[kind], count),

  // Answers, by each in turn; all must find as many in each month.
  async compare(count, rounds) {
    const data = file(ANSWERS, count);
    const times = { cadran: [], ...Object.fromEntries(Object.keys(PARSERS).map((name) => [name, []])) };
    const found = new Set();
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, parse] of Object.entries(PARSERS)) {
        const [time, rows] = await timed(() => parse(data));
        times[name].push(time);
        found.add(byMonth(rows));
      }
      const { read, end } = await reader();
      const [time, told] = await timed(() => read(data));
      end();
      times.cadran.push(time);
      found.add(monthsOf(told));
    }
    if (found.size !== 1) throw new Error('they differ');
    return { bytes: data.size, times };
  },

  // How long a file of a kind takes, without the page.
  async alone(kind, count, rounds) {
    const data = this.make(kind, count);
    const times = [];
    for (let round = 0; round < rounds; round += 1) {
      const { read, end } = await reader();
      const [time, told] = await timed(() => read(data));
      if (told.accepted !== count) throw new Error(`${told.accepted} of ${count}`);
      end();
      times.push(time);
    }
    return { bytes: data.size, times };
  },
};
