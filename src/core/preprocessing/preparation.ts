import type { ColumnSchema } from '../table/column.ts';
import type { FittedOf, TransformerKind } from './transformers.ts';

/** One step with what it learned. */
export type FittedStep = {
  [Kind in TransformerKind]: { readonly kind: Kind; readonly fitted: FittedOf<Kind> };
}[TransformerKind];

/** Columns that go through the same fitted steps together. */
export interface FittedGroup {
  readonly name: string;
  /** As the training rows held them. */
  readonly columns: readonly ColumnSchema[];
  readonly steps: readonly FittedStep[];
}

/** A fitted preparation, as scikit-learn's ColumnTransformer and Pipeline would hold it: plain data. */
export interface FittedPreparation {
  readonly format: 'terrarium-preparation/2';
  readonly groups: readonly FittedGroup[];
  readonly finally: readonly FittedStep[];
  /** Features may be missing (NaN); absent: they never are. */
  readonly gaps?: 'kept';
  /** Name of each feature made, as scikit-learn's get_feature_names_out: `tenure`, `contract_One year`. */
  readonly featureNames: readonly string[];
}
