import { type ColumnSchema, isNumericKind } from '../table/column.ts';
import { missingCategory } from './missing-category.ts';
import type { PlannedGroup, PreparationPlan } from './plan.ts';

/**
 * What is done unless a person says otherwise: the median and standard units for numbers,
 * an own category for what is missing and one feature a category for the rest. Numbers come first.
 */
export function defaultPlan(columns: readonly ColumnSchema[]): PreparationPlan {
  const numbers = columns.filter(({ kind }) => isNumericKind(kind));
  const categories = columns.filter(({ kind }) => !isNumericKind(kind));
  const groups: readonly PlannedGroup[] = [
    {
      name: 'numbers',
      columns: numbers.map(({ name }) => name),
      steps: [
        { kind: 'simpleImputer', params: { strategy: 'median' } },
        { kind: 'standardScaler', params: {} },
      ],
    },
    {
      name: 'categories',
      columns: categories.map(({ name }) => name),
      steps: [
        { kind: 'simpleImputer', params: { strategy: 'constant', fillValue: missingCategory } },
        { kind: 'oneHotEncoder', params: { handleUnknown: 'ignore' } },
      ],
    },
  ];
  return {
    format: 'terrarium-preparation-plan/1',
    groups: groups.filter(group => group.columns.length > 0),
    finally: [],
    balance: null,
  };
}
