import type { TakenFeatures } from '../models/entry.ts';
import { type ColumnSchema, isNumericKind } from '../table/column.ts';
import { defaultPlan } from './default-plan.ts';
import type { FittedGroup, FittedPreparation } from './preparation.ts';
import type { PlannedGroup, PlannedStep, PreparationPlan } from './plan.ts';

/** A category column with more values is read as numbers in the order of its categories. */
const mostCategories = 200;

const codes: PlannedStep = {
  kind: 'ordinalEncoder',
  params: { handleUnknown: 'useEncodedValue', unknownValue: null, encodedMissingValue: null },
};

/** Later values below the least of training are held to it. */
const fromNoneToOne: readonly PlannedStep[] = [
  { kind: 'simpleImputer', params: { strategy: 'median' } },
  { kind: 'minMaxScaler', params: { clip: true } },
];

/**
 * What is done unless a person says otherwise, for an estimator that takes features so: numbers from 0 to 1 where they
 * are counted, as they are where gaps may stay; categories as codes where those may stay; else what `defaultPlan` says.
 */
export function planTaking(takes: TakenFeatures, columns: readonly ColumnSchema[]): PreparationPlan {
  const usual = defaultPlan(columns);
  const numbersBy = (steps: readonly PlannedStep[]) =>
    usual.groups.map(group => (isOfNumbers(group, columns) ? { ...group, steps } : group));
  switch (takes) {
    case 'finite':
      return usual;
    case 'counts':
      return { ...usual, groups: numbersBy(fromNoneToOne) };
    case 'gaps':
      return { ...usual, groups: numbersBy([]), gaps: 'kept' };
    case 'gaps and categories': {
      const groups = usual.groups.map(group => ({
        ...group,
        steps: isOfNumbers(group, columns) ? [] : [codes],
      }));
      return { ...usual, groups, gaps: 'kept' };
    }
    default:
      return takes satisfies never;
  }
}

function isOfNumbers(group: PlannedGroup, columns: readonly ColumnSchema[]): boolean {
  return group.columns.every(name => isNumericKind(kindOf(columns, name)));
}

function kindOf(columns: readonly ColumnSchema[], name: string): ColumnSchema['kind'] {
  return columns.find(column => column.name === name)!.kind;
}

/**
 * Which features hold the codes of few enough categories: what an estimator that takes them is told. Codes that go
 * through further steps are numbers like any others.
 */
export function categoricalFeatures({ groups, finally: last, featureNames }: FittedPreparation): boolean[] {
  const coded = new Set(last.length > 0 ? [] : groups.flatMap(codedColumnsOf));
  return featureNames.map(name => coded.has(name));
}

function codedColumnsOf({ columns, steps: [first, ...more] }: FittedGroup): readonly string[] {
  if (first?.kind !== 'ordinalEncoder' || more.length > 0) return [];
  const { categories } = first.fitted;
  return columns.map(({ name }) => name).filter((_, c) => fewEnough(categories[c]!));
}

function fewEnough({ length }: readonly string[]): boolean {
  return length > 0 && length <= mostCategories;
}
