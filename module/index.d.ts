/** A number as a text: digits, at most one dot, a minus sign where it is negative. `"97.77"` is 97.77 %. */
export type Decimal = string;

/** A fraction of two whole numbers in lowest terms, such as `"8200/3"`: exact where a decimal has no end. */
export type Fraction = string;

export type Lang = "en" | "fr";

export type Unit =
  | "none"
  | "percent"
  | "percent_per_month"
  | "points"
  | "currency"
  | "currency_per_month"
  | "minutes"
  | "hours"
  | "days"
  | "months";

export type Kind =
  | "count"
  | "needed"
  | "number"
  | "ratio"
  | "monthly_ratio"
  | "points"
  | "score"
  | "money"
  | "monthly_money"
  | "minutes"
  | "hours"
  | "days"
  | "months";

/** How answers are written. */
export interface Options {
  /** The language of texts and messages; English where it is not said. */
  lang?: Lang;
  /** Decimals of the rounded value, 0 to 6; 2 where it is not said. */
  decimals?: number;
  /** Half away from zero where it is not said. */
  rounding?: "half_up" | "half_even" | "cut_off";
  /** The sign that stands with amounts; `€` where it is not said. Nothing is converted. */
  currency?: string;
}

/**
 * Inputs by id: a number as a text, a fraction, or the id of a choice. A cell of a list goes by
 * `{table}.{row}.{column}`, rows from 0. What is empty, null or undefined is not given.
 */
export type Inputs = Record<string, Decimal | Fraction | null | undefined>;

/** What keeps a question from an answer. */
export type Code =
  | "unknown_metric"
  | "unknown_variant"
  | "unknown_input"
  | "unknown_choice"
  | "unknown_option"
  | "too_many_rows"
  | "missing"
  | "not_a_number"
  | "too_many_digits"
  | "not_whole"
  | "too_small"
  | "too_large"
  | "impossible"
  | "division_by_zero"
  | "no_power"
  | "result_too_long";

/** One reason; a reason that concerns several inputs comes once for each. */
export interface Fault {
  code: Code;
  /** The id of the input, the cell, the table or the option; empty where it is the question as a whole. */
  input: string;
  /** The reason in the language asked for. */
  message: string;
}

export interface Failed {
  ok: false;
  errors: Fault[];
}

/**
 * What is unlikely in the inputs, calls for action, or was assumed: parts of a sum that are not given count
 * as 0 once another part is. The result stands all the same.
 */
export interface Caution {
  severity: "unlikely" | "alert" | "assumed";
  inputs: string[];
  message: string;
}

export interface Answer {
  ok: true;
  metric: string;
  variant: string;
  unit: Unit;
  /** The value: all of its digits, or 29. */
  value: Decimal;
  /** Whether `value` holds all of its digits. */
  exact: boolean;
  /**
   * The exact value, where `value` does not hold all of it; an input takes it. Null where it does, for a
   * root or a quantile, and for a fraction of more than 500 digits above or below its line.
   */
  fraction: Fraction | null;
  /** The value rounded as asked for. */
  rounded: Decimal;
  /** The rounded value with its unit, as the language writes it. */
  text: string;
  /** The sentence that says what the value means. */
  meaning: string;
  /** What a source says of it, where one does. */
  verdict: { level: "good" | "fair" | "poor"; text: string; source: string } | null;
  /** Further figures. */
  also: { name: string; unit: Unit; value: Decimal; fraction: Fraction | null; text: string }[];
  cautions: Caution[];
}

/** A formula or a step, as a line of text and as MathML. */
export interface Notated {
  text: string;
  mathml: string;
}

export interface Explanation {
  ok: true;
  /** The formula with the names of its inputs. */
  names: Notated;
  /** The formula with the symbols of the source. */
  symbols: Notated;
  /** What each symbol stands for. */
  legend: { symbol: string; name: string }[];
  /** The numbers put in, then one reduction after the other. */
  steps: Notated[];
  /** The result as shown. */
  result: Notated;
}

export interface Checked {
  /** Whether there is a result. */
  ok: boolean;
  errors: Fault[];
  cautions: Caution[];
}

export interface Words {
  en: string;
  fr: string;
}

/** What `catalogue.json` holds. */
export interface Catalogue {
  format: 1;
  /** Goes up with every change of a formula or of an input. */
  version: string;
  sources: { id: string; publisher: string; title: Words; date: string | null }[];
  families: { id: string; name: Words; metrics: Metric[] }[];
}

export interface Metric {
  id: string;
  name: Words;
  acronym: Words | null;
  purpose: Words;
  better: "higher" | "lower" | "neither";
  /** The first is the one that is meant where none is named. */
  variants: Variant[];
}

export interface Variant {
  id: string;
  name: Words;
  kind: Kind;
  unit: Unit;
  /** Which direction is good for this value; of a metric's variants one may differ. */
  better: "higher" | "lower" | "neither";
  /** The ends of the scale on which the value lies. */
  scale: [Decimal, Decimal] | null;
  inputs: Input[];
  table: Table | null;
  formula: { symbols: Words; names: Words };
  thresholds: Threshold[];
  examples: Example[];
  sources: string[];
}

export interface Input {
  id: string;
  name: Words;
  symbol: string;
  kind: Kind;
  unit: Unit;
  min: Decimal | null;
  max: Decimal | null;
  /** Whether it is given; what is not comes from the rows of the table, or from another input. */
  typed: boolean;
  choices: { id: string; name: Words; value: Decimal }[];
}

export interface Table {
  id: string;
  name: Words;
  typed: boolean;
  columns: {
    id: string;
    name: Words;
    kind: Kind | "label" | "date";
    unit: Unit;
    min: Decimal | null;
    max: Decimal | null;
  }[];
}

export interface Threshold {
  /** Where it begins; null at the lowest value. */
  from: Decimal | null;
  /** Whether `from` itself belongs to it. */
  included: boolean;
  level: "good" | "fair" | "poor";
  verdict: Words;
  source: string;
}

export interface Example {
  id: string;
  given: [input: string, value: Decimal][];
  /** The figure as the source prints it. */
  printed: string;
  decimals: number;
  printed_by: "rounding" | "truncation" | "either" | "exact";
  source: string;
}

/** Every metric. Each call gives an object of its own. */
export function catalogue(): Catalogue;

/** Computes a metric; without a variant, its first. */
export function calculate(
  metric: string,
  variant: string | null | undefined,
  inputs: Inputs,
  options?: Options,
): Answer | Failed;

/** Explains a calculation, from its formula step by step down to the result. */
export function explain(
  metric: string,
  variant: string | null | undefined,
  inputs: Inputs,
  options?: Options,
): Explanation | Failed;

/** Says what keeps inputs from a result, and what is unlikely in them. */
export function check(
  metric: string,
  variant: string | null | undefined,
  inputs: Inputs,
  options?: Options,
): Checked;
