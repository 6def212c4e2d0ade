import { isNumeric, type NumericColumn } from '../../table/column.ts';
import type { ColumnProfile } from '../../explore/profile.ts';
import type { QualityCheck } from '../check.ts';
import type { Finding, Fix } from '../finding.ts';
import { takeForMissing } from '../fixes.ts';
import { firstRows } from '../finding-rows.ts';
import { countOf, numberText, percentage } from '../wording.ts';

interface Bounds {
  readonly names: RegExp;
  readonly min: number;
  readonly max: number;
}

/** What a column's name says of its values; the parts of a name are told apart by case, blanks and marks. */
const bounds: readonly Bounds[] = [
  { names: /\b(lat|latitude)\b/, min: -90, max: 90 },
  { names: /\b(lon|lng|longitude)\b/, min: -180, max: 180 },
  { names: /\b(percent|percentage|pct)\b/, min: -100, max: Infinity },
  { names: /\b(prob|probability)\b/, min: 0, max: 100 },
  {
    names:
      /\b(age|count|number|qty|quantity|height|weight|length|width|size|area|distance|duration|tenure|price|salary|income|population|children|visits|bmi)\b/,
    min: 0,
    max: Infinity,
  },
];
/** Below this share of negatives, where all else is far above zero, they are slips or stand for something. */
const fewNegatives = 0.01;
const standIns = new Set([-1, -9, -99, -999, -9999, 999, 9999, 99999, 999999]);

/** Values that a column cannot have, by its name, or that stand apart from all others as a code does. */
export const checkImpossibleValues: QualityCheck = {
  name: 'impossible values',
  explanation:
    'A negative age, a latitude of 200, or a −999 among positive numbers is no measurement: a slip, or a code for "not known" that a model takes at its word. Correct them or make them missing.',
  thresholds: [],
  when: 'import',
  find: ({ table, profile }) =>
    table.columns.flatMap((column, index) =>
      isNumeric(column) && column.kind !== 'datetime' ? findImpossible(column, profile[index]!) : [],
    ),
};

function findImpossible(column: NumericColumn, told: ColumnProfile): readonly Finding[] {
  if (told.shape !== 'numeric' || told.summary === null) return [];
  const { min, max } = told.summary;
  const words = wordsOf(column.name);
  const bound = bounds.find(({ names }) => names.test(words));
  if (bound && (min < bound.min || max > bound.max)) {
    const isOut = (value: number) => value < bound.min || value > bound.max;
    const range = bound.max === Infinity ? `below ${bound.min}` : `outside ${bound.min} to ${bound.max}`;
    const found = tell(column, isOut, `${range}, which by its name cannot be`, 'critical');
    return [{ ...found, fix: boundBy(column.name, bound) }];
  }
  const standIn = [min, max].find(value => isStandIn(value, told.summary!, column));
  if (standIn !== undefined)
    return [
      {
        ...tell(column, value => value === standIn, 'far from all others, as a code for "not known"'),
        fix: takeForMissing(column.name, [String(standIn)]),
      },
    ];
  const negatives = told.summary.negatives ?? 0;
  if (
    negatives > 0 &&
    negatives <= fewNegatives * (told.rows - told.missing) &&
    told.summary.q1 > 0 &&
    -min < told.summary.q1
  )
    return [
      {
        ...tell(column, value => value < 0, 'below 0, where nearly all others are well above'),
        fix: boundBy(column.name, { min: 0, max: Infinity }),
      },
    ];
  return [];
}

function boundBy(column: string, { min, max }: Pick<Bounds, 'min' | 'max'>): Fix {
  const step = {
    kind: 'setMissingOutside',
    column,
    least: min,
    most: max === Infinity ? null : max,
  } as const;
  return { label: 'Take them for missing', step };
}

/** A number of nines that comes at least twice, beyond the fence, with nothing near it. */
function isStandIn(
  value: number,
  { q1, q3 }: { readonly q1: number; readonly q3: number },
  { values }: NumericColumn,
): boolean {
  if (!standIns.has(value)) return false;
  const width = Math.max(q3 - q1, Math.abs(q3) / 10);
  if (value > q1 - 3 * width && value < q3 + 3 * width) return false;
  let count = 0;
  let near = 0;
  for (const other of values) {
    if (other === value) count++;
    else if (Math.abs(other - value) < width) near++;
  }
  return count >= 2 && near === 0;
}

function tell(
  { name, values }: NumericColumn,
  isImpossible: (value: number) => boolean,
  why: string,
  severity: Finding['severity'] = 'warning',
): Finding {
  let count = 0;
  for (const value of values) if (isImpossible(value)) count++;
  const rows = firstRows(values.length, row => isImpossible(values[row]!));
  const example = numberText(values[rows[0]! - 1]!);
  const share = percentage(count, values.length);
  const message = `${countOf(count, 'value')} (${share} of the rows) ${why}: ${example} in row ${rows[0]!}.`;
  return { check: 'impossible values', column: name, severity, message, rows };
}

/** `patientAge_years` as `patient age years`. */
function wordsOf(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase();
}
