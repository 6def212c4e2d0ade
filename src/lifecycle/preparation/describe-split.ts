import type { SupervisedTask } from '../../core/models/entry.ts';
import { type SplitPlan, type SplitSettings, defaultSplit } from '../../core/selection/split-plan.ts';

/** How rows are cut, in two sentences: the test, and the folds. */
export interface SplitSentences {
  readonly test: string;
  readonly folds: string;
}

/** Says in a person's words what a training does with the rows. */
export function describeSplit(settings: SplitSettings, task: SupervisedTask): SplitSentences {
  const split = settings.split ?? defaultSplit(task);
  const share = `${Math.round(1000 * settings.testShare) / 10} %`;
  const folds = `${settings.folds} folds`;
  switch (split.kind) {
    case 'random':
      return {
        test: split.shuffle ? `A random ${share} of the rows` : `The last ${share} of the rows`,
        folds: `${folds}${repeated(split)}`,
      };
    case 'stratified':
      return {
        test: split.shuffle
          ? `A random ${share} of the rows of each class`
          : `The last ${share} of the rows of each class`,
        folds: `${folds} with the same share of each class${repeated(split)}`,
      };
    case 'group':
      return {
        test: `Whole groups by "${split.column}" with about ${share} of the rows`,
        folds: `${folds} of whole groups`,
      };
    case 'time':
      return {
        test: `The latest ${share} of the rows by ${timeName(split.column)}`,
        folds: `${folds}, each tested on what came after what it learned from`,
      };
    case 'fixed':
      return {
        test: `The rows with ${split.testValues.map(value => `"${value}"`).join(' or ') || 'no value chosen'} in "${split.column}"`,
        folds: `${folds}${repeated(split)}`,
      };
    default:
      return split satisfies never;
  }
}

function repeated({
  shuffle,
  repeats,
}: Extract<SplitPlan, { readonly kind: 'random' | 'stratified' | 'fixed' }>): string {
  if (!shuffle) return ', cut as the rows lie';
  return repeats === 1 ? '' : `, cut anew ${repeats} times`;
}

function timeName(column: string | null): string {
  return column === null ? 'their order in the table' : `"${column}"`;
}
