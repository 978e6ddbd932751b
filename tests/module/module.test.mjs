// The package of dist/module/ as a program of Node uses it: `node --test tests/module/module.test.mjs`.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(project, 'dist/module');
const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const file = JSON.parse(readFileSync(join(project, 'dist/catalogue.json'), 'utf8'));
const { calculate, catalogue, check, explain } = await import(`file://${folder}/index.js`);

// A program that has the package installed.
const installed = mkdtempSync(join(tmpdir(), 'cadran-module-'));
mkdirSync(join(installed, 'node_modules'));
symlinkSync(folder, join(installed, 'node_modules/cadran'), 'dir');
after(() => rmSync(installed, { recursive: true }));

const { metrics } = file;
const examples = metrics.flatMap((metric) =>
  metric.variants.flatMap((variant) =>
    variant.examples.map((example) => ({ metric, variant, example }))));

/** The number in a figure printed in French, such as `1 250,00 €`. */
const number = (printed) => printed.replace(/[^\d,−-]/g, '').replace(',', '.').replace('−', '-');

test('the catalogue is the one of the file', () => {
  assert.deepEqual(catalogue(), file);
  assert.ok(examples.length > 80, `${examples.length} examples`);
});

for (const lang of ['en', 'fr']) {
  test(`every worked example gives its printed figure (${lang})`, () => {
    for (const { metric, variant, example } of examples) {
      const options = {
        lang,
        decimals: example.decimals,
        rounding: example.printed_by === 'truncation' ? 'cut_off' : 'half_up',
      };
      const asked = [metric.id, variant.id, Object.fromEntries(example.given), options];
      const answer = calculate(...asked);
      assert.equal(answer.ok, true, `${example.id}: ${JSON.stringify(answer)}`);
      assert.equal(answer.rounded, number(example.printed), example.id);
      assert.equal(answer.unit, variant.unit, example.id);
      if (example.printed_by === 'exact') {
        assert.equal(Number(answer.value), Number(answer.rounded), example.id);
      }
      const explained = explain(...asked);
      assert.equal(explained.ok, true, example.id);
      assert.equal(explained.names.text, variant.formula.names[lang], example.id);
      assert.equal(explained.symbols.text, variant.formula.symbols[lang], example.id);
      assert.ok(explained.result.mathml.startsWith('<math>'), example.id);
      const checked = check(...asked);
      assert.deepEqual(checked, { ok: true, errors: [], cautions: answer.cautions }, example.id);
    }
  });
}

test('every error has its code, its input and a message in the language asked for', () => {
  const churn = (inputs) => ['customer_churn_rate', 'end_of_period', inputs];
  const given = { customers_lost: '50', customers_at_end: '3000' };
  for (const [asked, code, input] of [
    [['no_metric', null, {}], 'unknown_metric', ''],
    [['customer_churn_rate', 'no_variant', {}], 'unknown_variant', ''],
    [churn({ ...given, other: '1' }), 'unknown_input', 'other'],
    [churn({ customers_lost: '50' }), 'missing', 'customers_at_end'],
    [churn({ ...given, customers_lost: 'x' }), 'not_a_number', 'customers_lost'],
    [churn({ ...given, customers_lost: '1,5' }), 'not_a_number', 'customers_lost'],
    [churn({ ...given, customers_lost: '1e3' }), 'not_a_number', 'customers_lost'],
    [churn({ ...given, customers_lost: '9'.repeat(30) }), 'too_many_digits', 'customers_lost'],
    [churn({ ...given, customers_lost: `1/${'3'.repeat(501)}` }), 'too_many_digits', 'customers_lost'],
    [churn({ ...given, customers_lost: '1/0' }), 'not_a_number', 'customers_lost'],
    [churn({ ...given, customers_lost: '3/2' }), 'not_whole', 'customers_lost'],
    [churn({ ...given, customers_lost: '1.5' }), 'not_whole', 'customers_lost'],
    [churn({ ...given, customers_lost: '-1' }), 'too_small', 'customers_lost'],
    [churn({ customers_lost: '0', customers_at_end: '0' }), 'division_by_zero', 'customers_at_end'],
    [churn({ ...given, customers_lost: '\ud800' }), 'not_a_number', 'customers_lost'],
    [['monthly_recurring_revenue', 'sum_of_plans', {}], 'missing', 'plans'],
    [['monthly_recurring_revenue', 'sum_of_plans', { 'plans.99999.price': '1' }], 'too_many_rows', 'plans.99999.price'],
    [[...churn(given), { lang: 'de' }], 'unknown_option', 'lang'],
    [[...churn(given), { decimals: 7 }], 'unknown_option', 'decimals'],
    [[...churn(given), { decimals: 1.5 }], 'unknown_option', 'decimals'],
    [[...churn(given), { rounding: 'up' }], 'unknown_option', 'rounding'],
    [[...churn(given), { currency: 1 }], 'unknown_option', 'currency'],
  ]) {
    const [metric, variant, inputs, options] = asked;
    for (const ask of [calculate, explain, check]) {
      const failed = ask(metric, variant, inputs, options);
      const where = JSON.stringify(asked);
      assert.equal(failed.ok, false, where);
      assert.deepEqual([failed.errors[0].code, failed.errors[0].input], [code, input], where);
      assert.ok(failed.errors[0].message, where);
      if (options) continue;
      const french = ask(metric, variant, inputs, { lang: 'fr' });
      assert.equal(french.errors[0].code, code, where);
      assert.notEqual(french.errors[0].message, failed.errors[0].message, where);
    }
  }
});

test('what has no end comes out as a fraction and goes in again', () => {
  const yearly = (monthly) =>
    calculate('annual_recurring_revenue', null, { monthly_recurring_revenue: monthly });
  const { value, fraction, exact } = yearly('1/9');
  assert.deepEqual([fraction, exact], ['4/3', false]);
  assert.deepEqual([yearly(fraction).value, yearly(fraction).fraction], ['16', null]);
  assert.equal(yearly(value).ok, true, 'its own value is taken');
  let fractions = 0;
  for (const { metric, variant, example } of examples) {
    const answer = calculate(metric.id, variant.id, Object.fromEntries(example.given));
    for (const { value, fraction } of [answer, ...answer.also]) {
      assert.equal(yearly(value.replace('-', '')).ok, true, value);
      if (fraction === null) continue;
      assert.match(fraction, /^-?[0-9]+\/[1-9][0-9]*$/, example.id);
      assert.equal(yearly(fraction.replace('-', '')).ok, true, fraction);
      fractions += 1;
    }
  }
  assert.ok(fractions > 30, `${fractions} fractions`);
});

test('inputs that contradict each other are named with the reason', () => {
  const asked = ['customer_churn_rate', null, { customers_lost: '60', customers_at_start: '50' }];
  const { errors } = calculate(...asked);
  assert.deepEqual(new Set(errors.map((error) => error.code)), new Set(['impossible']));
  assert.deepEqual(errors.map((error) => error.input).sort(), ['customers_at_start', 'customers_lost']);
});

test('what is no text is refused, for a float is not what was typed', () => {
  assert.throws(() => calculate('net_promoter_score', null, { promoters: 1700 }), TypeError);
  const empty = { promoters: '1', passives: null, detractors: undefined };
  assert.equal(calculate('net_promoter_score', null, empty).errors[0].code, 'missing');
});

test('every text in both languages is there', () => {
  for (const { id, definitions, variants } of catalogue().metrics) {
    for (const lang of ['en', 'fr']) {
      const { name, purpose, language } = definitions[lang];
      assert.ok(name && purpose && variants[0].formula.names[lang], id);
      assert.equal(language, lang);
    }
  }
});

test('the package says what it is, and all of its files are there', () => {
  const manifest = readFileSync(join(project, 'Cargo.toml'), 'utf8');
  assert.equal(about.version, manifest.match(/^version = "(.*)"$/m)[1]);
  assert.equal(about.license, manifest.match(/^license = "(.*)"$/m)[1]);
  assert.equal(about.type, 'module');
  assert.equal(Object.keys(about.exports['.'])[0], 'types', 'the first that fits is taken');
  const named = [about.exports['.'].types, about.exports['.'].default, ...about.files];
  for (const name of named) assert.ok(existsSync(join(folder, name)), name);
});

test('the examples of the README do what they say', () => {
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  const blocks = [...readme.matchAll(/```js\n(.*?)```/gs)].map(([, code]) => code);
  assert.ok(blocks.length >= 5, `${blocks.length} examples`);
  for (const [index, code] of blocks.entries()) {
    const script = join(installed, `example-${index}.mjs`);
    writeFileSync(script, code);
    const printed = execFileSync(process.execPath, [script], { encoding: 'utf8' });
    const said = [...code.matchAll(/\/\/ (.*)$/gm)].map(([, text]) => `${text}\n`).join('');
    assert.equal(printed, said, code);
  }
});
