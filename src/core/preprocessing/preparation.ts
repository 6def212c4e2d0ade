/**
 * The default preparation, as scikit-learn's ColumnTransformer would hold it:
 * numeric columns through SimpleImputer(median) and StandardScaler,
 * coded columns through SimpleImputer(constant 'missing') and OneHotEncoder(handle_unknown='ignore').
 */
export type FittedStep =
  | {
      readonly kind: 'numeric';
      readonly column: string;
      /** Replaces NaN. */
      readonly median: number;
      readonly mean: number;
      /** Population standard deviation; 1 where it would be 0. */
      readonly scale: number;
    }
  | {
      readonly kind: 'oneHot';
      readonly column: string;
      /** One feature each, in this order; `missing` among them where training rows lacked a value. */
      readonly categories: readonly string[];
    };

export interface FittedPreparation {
  readonly steps: readonly FittedStep[];
  /** Name of each feature made, as scikit-learn's get_feature_names_out: `tenure`, `contract_One year`. */
  readonly featureNames: readonly string[];
}
