import { missingCategory } from './missing-category.ts';
import type { FittedGroup, FittedPreparation } from './preparation.ts';

/** What models stored before plans existed hold: one step a column, of two kinds. */
export interface FirstPreparation {
  readonly format?: never;
  readonly steps: readonly FirstStep[];
  readonly featureNames: readonly string[];
}

type FirstStep =
  | {
      readonly kind: 'numeric';
      readonly column: string;
      readonly median: number;
      readonly mean: number;
      readonly scale: number;
    }
  | { readonly kind: 'oneHot'; readonly column: string; readonly categories: readonly string[] };

/** A fitted preparation in any format that was ever stored. */
export type StoredPreparation = FittedPreparation | FirstPreparation;

/** The preparation in today's format; a stored one is never changed. @throws RangeError for a format of the future */
export function currentPreparation(stored: StoredPreparation): FittedPreparation {
  const { format } = stored;
  switch (format) {
    case 'terrarium-preparation/2':
      return stored;
    case undefined:
      return {
        format: 'terrarium-preparation/2',
        groups: stored.steps.map(groupOf),
        finally: [],
        featureNames: stored.featureNames,
      };
    default:
      format satisfies never;
      throw new RangeError(
        `the preparation has the format "${String(format)}", which this version cannot read`,
      );
  }
}

function groupOf(step: FirstStep): FittedGroup {
  switch (step.kind) {
    case 'numeric':
      return {
        name: step.column,
        columns: [{ name: step.column, kind: 'number' }],
        steps: [
          { kind: 'simpleImputer', fitted: { fills: [step.median], indicated: [] } },
          { kind: 'standardScaler', fitted: { columns: [{ mean: step.mean, scale: step.scale }] } },
        ],
      };
    case 'oneHot':
      return {
        name: step.column,
        columns: [{ name: step.column, kind: 'category' }],
        steps: [
          { kind: 'simpleImputer', fitted: { fills: [missingCategory], indicated: [] } },
          {
            kind: 'oneHotEncoder',
            fitted: {
              handleUnknown: 'ignore',
              columns: [{ categories: step.categories, infrequent: [], dropped: null }],
            },
          },
        ],
      };
    default:
      return step satisfies never;
  }
}
