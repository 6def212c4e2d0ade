/** What is to be learned from a table. */
export type Task = SupervisedTask | 'clustering' | 'anomaly detection';

/** What a supervised model predicts. */
export type SupervisedTask = 'classification' | 'regression';

/** A value that a parameter can take and a person can choose. */
export type ParamValue = number | string | boolean | null;

/** The numbers that a parameter is drawn from; an estimator may take more. */
export interface NumericRange {
  readonly kind: 'integer' | 'number';
  readonly low: number;
  readonly high: number;
  readonly scale: 'linear' | 'log';
  /** Whether "none" may be chosen too. */
  readonly orNone?: boolean;
}

/** A parameter that a person may set and a search may vary. `null` as a value reads "none", as scikit-learn's None. */
export type ParamSpec = {
  /** As in the estimator's parameters. */
  readonly name: string;
  /** In a person's words. */
  readonly label: string;
  /** What it does, and which way to turn it. */
  readonly hint?: string;
  /** It has an effect only where the other parameter has one of these values. */
  readonly when?: { readonly param: string; readonly is: readonly ParamValue[] };
  /** The values that a grid search tries unless told otherwise, in order. */
  readonly grid: readonly ParamValue[];
} & (NumericRange | { readonly kind: 'choice'; readonly options: readonly ParamValue[] });

/** All must be finite, finite and not below 0, gaps may stay (NaN), or gaps and category codes may stay. */
export type TakenFeatures = 'finite' | 'counts' | 'gaps' | 'gaps and categories';

/** Whether gaps (NaN) may stay in the features. */
export function takesGaps(takes: TakenFeatures): boolean {
  return takes === 'gaps' || takes === 'gaps and categories';
}

/** The size of what a fit learns from. */
export interface FitShape {
  readonly rows: number;
  /** Feature columns after preparation. */
  readonly features: number;
  /** 0 for anything but a classification. */
  readonly classes: number;
}

/** What a page and a search know of an estimator without loading it. */
export interface EstimatorEntry {
  readonly label: string;
  readonly task: Task;
  /** One or two sentences for the person who chooses. */
  readonly description: string;
  /** Features that it takes as they are. */
  readonly takes: TakenFeatures;
  /** Whether a classification of more than two classes is refused. */
  readonly onlyTwoClasses?: boolean;
  /** Those worth a person's time, the most important first. */
  readonly params: readonly ParamSpec[];
  /** Roughly the seconds that one fit with the defaults takes on a common laptop; plans and progress bars go by it. */
  readonly seconds: (shape: FitShape) => number;
  /** Roughly the seconds that answering one row takes, of a model that learned from so much; absent where that is next to nothing. */
  readonly secondsToAnswer?: (shape: FitShape) => number;
}
