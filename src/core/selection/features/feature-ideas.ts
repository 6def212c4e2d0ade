import type { PlannedGroup, PlannedStep, PreparationPlan } from '../../preprocessing/plan.ts';
import { type Column, type Table, isNumeric } from '../../table/column.ts';

/** Columns that could be made besides those that there are. */
export interface FeatureIdea {
  /** As in "tried: products of each two numbers". */
  readonly label: string;
  readonly group: PlannedGroup;
}

/** More numbers than this make too many pairs. */
const mostNumbers = 8;
/** A column of fewer different numbers says as much when it is read as it is. */
const fewestNumbers = 10;
const mostKeys = 4;
const [fewestInKey, mostInKey] = [3, 50];

/** What is made is missing where it has no value, and is scaled as other numbers are. */
const finishing: readonly PlannedStep[] = [
  { kind: 'simpleImputer', params: { strategy: 'median' } },
  { kind: 'standardScaler', params: {} },
];

/** What can be made of the columns that the plan uses, judged without looking at the target; the simplest first. */
export function featureIdeas(plan: PreparationPlan, table: Table): readonly FeatureIdea[] {
  const used = new Set(plan.groups.flatMap(({ columns }) => columns));
  const columns = table.columns.filter(({ name }) => used.has(name) && !name.includes(']'));
  const numbers = columns
    .filter(column => column.kind === 'number' || column.kind === 'integer')
    .filter(column => distinctUpTo(column, fewestNumbers) >= fewestNumbers)
    .slice(0, mostNumbers)
    .map(({ name }) => name);
  const keys = columns
    .filter(column => !isNumeric(column))
    .filter(column => isBetween(distinctUpTo(column, mostInKey + 1), fewestInKey, mostInKey))
    .map(({ name }) => name);
  const dates = columns.filter(({ kind }) => kind === 'datetime').map(({ name }) => name);
  return [
    ...ofDates(dates),
    ...ofPairs(numbers),
    ...ofBins(numbers),
    ...ofGroups(keys, numbers),
    ...ofCounts(keys),
  ];
}

function ofDates(dates: readonly string[]): readonly FeatureIdea[] {
  if (dates.length === 0) return [];
  const parts: PlannedStep = {
    kind: 'datetimeEncoder',
    params: { parts: ['year', 'month', 'dayOfWeek', 'hour'], cyclic: true },
  };
  return [ideaOf('parts of the dates', dates, [parts])];
}

function ofPairs(numbers: readonly string[]): readonly FeatureIdea[] {
  const pairs = numbers.flatMap((first, at) => numbers.slice(at + 1).map(second => [first, second] as const));
  if (pairs.length === 0) return [];
  const made = (label: string, sign: string) =>
    ideaOf(`${label} of each two numbers`, numbers, [
      calculated(
        pairs.map(([first, second]) => ({
          name: `${first} ${sign} ${second}`,
          formula: `[${first}] ${sign} [${second}]`,
        })),
      ),
    ]);
  return [made('products', '*'), made('ratios', '/'), made('differences', '-')];
}

function ofBins(numbers: readonly string[]): readonly FeatureIdea[] {
  if (numbers.length === 0) return [];
  const bins: PlannedStep = {
    kind: 'kBinsDiscretizer',
    params: { nBins: 5, encode: 'onehot', strategy: 'quantile' },
  };
  const filled: PlannedStep = { kind: 'simpleImputer', params: { strategy: 'median' } };
  return [
    { label: 'numbers cut into five parts', group: groupOf('cut into parts', numbers, [filled, bins]) },
  ];
}

function ofGroups(keys: readonly string[], numbers: readonly string[]): readonly FeatureIdea[] {
  if (numbers.length === 0) return [];
  return keys.slice(0, mostKeys).map(key =>
    ideaOf(
      `numbers against the mean of their "${key}"`,
      [key, ...numbers],
      [
        { kind: 'groupAggregates', params: { aggregates: ['ratioToMean'] } },
        calculated(
          numbers.map(number => ({
            name: `${number} over the mean of its ${key}`,
            formula: `[${number}_ratio_by_${key}]`,
          })),
        ),
      ],
    ),
  );
}

function ofCounts(keys: readonly string[]): readonly FeatureIdea[] {
  if (keys.length === 0) return [];
  return [
    ideaOf('how common each category is', keys, [
      { kind: 'frequencyEncoder', params: {} },
      calculated(keys.map(key => ({ name: `how common the ${key} is`, formula: `[${key}]` }))),
    ]),
  ];
}

function calculated(columns: readonly { readonly name: string; readonly formula: string }[]): PlannedStep {
  return { kind: 'calculatedColumns', params: { columns } };
}

function ideaOf(label: string, columns: readonly string[], steps: readonly PlannedStep[]): FeatureIdea {
  return { label, group: groupOf(label, columns, [...steps, ...finishing]) };
}

function groupOf(label: string, columns: readonly string[], steps: readonly PlannedStep[]): PlannedGroup {
  return { name: `new: ${label}`, columns, steps };
}

/** How many different values it has; no further than `most`. */
function distinctUpTo(column: Column, most: number): number {
  const seen = new Set<number>();
  for (const cell of isNumeric(column) ? column.values : column.codes) {
    if (!(cell === -1 && !isNumeric(column)) && !Number.isNaN(cell)) seen.add(cell);
    if (seen.size >= most) break;
  }
  return seen.size;
}

function isBetween(value: number, low: number, high: number): boolean {
  return value >= low && value <= high;
}
