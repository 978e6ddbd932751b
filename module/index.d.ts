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
  /**
   * What a source says of it, where one does: null for a rate whose period, or that of the threshold, is not
   * said.
   */
  verdict: { level: Level; text: string; source: string } | null;
  /** Further figures; first the rate over a year, for a rate whose period is said and shorter. */
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
  format: 2;
  /** Goes up with every change of a formula or of an input. */
  version: string;
  families: { id: string; name: Words; metrics: string[] }[];
  metrics: Metric[];
}

export interface Metric {
  id: string;
  definitions: { en: Definition; fr: Definition };
  /** What stands beside the variants of the definition, in the same order. */
  variants: {
    id: string;
    unit: Unit;
    formula: { symbols: Words; names: Words };
    examples: Example[];
  }[];
}

/**
 * A metric in one language, as `definition.schema.json` describes it. Its numbers are in the unit of the
 * formulas: a share of 90% is "0.9".
 */
export interface Definition {
  format: 2;
  catalogue: string;
  id: string;
  language: "en" | "fr";
  name: string;
  acronym?: string;
  purpose: string;
  better: Better;
  inputs: Input[];
  tables?: Table[];
  sources: { id: string; publisher: string; title: string; date?: string }[];
  /** The first is the one that is meant where none is named. */
  variants: Variant[];
}

export type Better = "higher" | "lower" | "neither";

/** The id of an input, a number, or an operation on two formulas. */
export type Formula = string | ["+" | "-" | "*" | "/" | "^" | "min", Formula, Formula];

export interface Variant {
  id: string;
  name: string;
  kind: Kind;
  /** Which direction is good, where it is another one than the metric's. */
  better?: Better;
  /** What the value is per period, where its size depends on how long that is. */
  rate?: {
    share: "lost" | "kept";
    /** How many of its periods make a year. */
    per_year: Formula;
    /** How many of the periods that the thresholds are for make a year; absent where their source names none. */
    limits_per_year?: Decimal;
    /** What the same rate over a year is called. */
    over_a_year: string;
  };
  /** The ends of the scale on which the value lies. */
  scale?: [number, number];
  /** The id of the table whose rows are typed. */
  table?: string;
  /** The ids of the inputs. */
  inputs: string[];
  /** Those of them that are others here than the metric's inputs of the same ids. */
  own_inputs?: Input[];
  formula: Formula;
  also?: { name: string; kind: Kind; formula: Formula }[];
  /** Relations between inputs: the left side is at most the right side. */
  checks?: {
    severity: "impossible" | "unlikely" | "alert";
    left: Formula;
    right: Formula;
    fields: string[];
    message: string;
  }[];
  bands?: Band[];
  /** A sentence with `{value}` and `{input id}` for figures. */
  meaning: string;
  /** The ids of the sources. */
  cited?: string[];
}

export interface Input {
  id: string;
  name: string;
  hint?: string;
  symbol: string;
  kind: Kind;
  min?: Decimal;
  max?: Decimal;
  /** What counts where nothing is given. */
  if_empty?: Decimal;
  choices?: { id: string; name: string; value: Decimal }[];
  /** Given by a person where it is absent. */
  origin?: { typed_or_measured: Measure } | { measured: Measure } | { normal_quantile: string };
}

/** How the rows of a table become one number. */
export interface Measure {
  table: string;
  only?: { column: string; from: Decimal; to: Decimal };
  aggregate: "count" | Record<string, string | number | (string | number)[]>;
}

export interface Table {
  id: string;
  name: string;
  row: string;
  columns: {
    id: string;
    name: string;
    holds: "label" | "date" | { number: { kind: Kind; min?: Decimal; max?: Decimal } };
  }[];
  entry: "pasted" | { typed: { label: string; cells: string[] }[] };
}

/** Missed: the source aims for more, or quotes more, and does not say that this is bad. */
export type Level = "good" | "fair" | "poor" | "missed";

export interface Band {
  /** Where it begins; absent at the lowest value. */
  start?: { at_least: Decimal } | { above: Decimal };
  level: Level;
  verdict: string;
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
