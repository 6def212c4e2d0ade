import type { FittedPreparation, FittedStep } from './preparation.ts';

/** The features that one column became: `count` of them, the first at `start`. */
export interface FeatureGroup {
  readonly column: string;
  readonly start: number;
  readonly count: number;
}

/** Where each step's features lie in a row, in the order of the steps. */
export function featureGroups(preparation: FittedPreparation): readonly FeatureGroup[] {
  let start = 0;
  return preparation.steps.map(step => {
    const count = widthOf(step);
    start += count;
    return { column: step.column, start: start - count, count };
  });
}

function widthOf(step: FittedStep): number {
  return step.kind === 'numeric' ? 1 : step.categories.length;
}
