import type { TreeNodes } from '../../models/boosting/score-trees.ts';
import type { DecisionRule } from '../../models/decision-rule.ts';
import type { Activation, DenseLayer } from '../../models/perceptron/perceptron-model.ts';
import type { InputColumn, Target } from '../../pipeline/pipeline-model.ts';

/** What is made of one row's raw columns, one number: NaN where there is none. `input` is a place among the inputs. */
export type NumberCell =
  /** The column's own number within ±1e100; one that is not finite is missing. */
  | { readonly kind: 'column'; readonly input: number }
  /** A number for each category of a column of text. */
  | ({ readonly kind: 'lookup'; readonly input: number } & CategoryNumbers)
  | { readonly kind: 'isMissing'; readonly of: NumberCell }
  | { readonly kind: 'filled'; readonly of: NumberCell; readonly by: number }
  /** (x − minus) / over */
  | { readonly kind: 'shifted'; readonly of: NumberCell; readonly minus: number; readonly over: number }
  /** x · by + plus */
  | { readonly kind: 'stretched'; readonly of: NumberCell; readonly by: number; readonly plus: number }
  | { readonly kind: 'held'; readonly of: NumberCell; readonly least: number; readonly greatest: number }
  /** ln(x), ln(1 + x) or sign(x) · ln(1 + |x|); missing where there is none. */
  | { readonly kind: 'logarithm'; readonly of: NumberCell; readonly method: LogarithmMethod }
  /** Σ weights · x + plus */
  | {
      readonly kind: 'weighted';
      readonly of: readonly NumberCell[];
      readonly weights: readonly number[];
      readonly plus: number;
    };

export type LogarithmMethod = 'log' | 'log1p' | 'signedLog1p';

/** What categories become. */
export interface CategoryNumbers {
  /** Shared by all cells that look at one column alike. */
  readonly categories: readonly string[];
  /** One a category. */
  readonly values: readonly number[];
  readonly missing: number;
  /** For a category that training never saw. */
  readonly unknown: number;
}

/** Trees in flat arrays, laid out as boosted ones are (see `BoostedTrees`): those of a forest have their share of the mean. */
export interface TreeEnsemble extends TreeNodes {
  /** Values a node, row-major: as many as there are scores; or 1, and tree t adds to score t modulo their number. */
  readonly width: number;
  /** What each score begins with. */
  readonly base: Float64Array<ArrayBuffer>;
}

/** The raw scores of a row of features. */
export type Scores =
  | {
      readonly kind: 'linear';
      /** scores × features, row-major. */
      readonly coefficients: Float64Array;
      readonly intercepts: Float64Array;
    }
  | { readonly kind: 'trees'; readonly trees: TreeEnsemble }
  | { readonly kind: 'network'; readonly layers: readonly DenseLayer[]; readonly activation: Activation }
  | { readonly kind: 'constant'; readonly values: Float64Array };

/** What turns scores into an answer. `logistic` makes two probabilities of one score, that of the second class. */
export type Link =
  | { readonly kind: 'identity' }
  | { readonly kind: 'exponential' }
  | { readonly kind: 'softmax' }
  | { readonly kind: 'logistic' }
  | { readonly kind: 'units'; readonly mean: number; readonly scale: number };

/** A row of class probabilities, or one value. */
export type Answer =
  | {
      readonly kind: 'linked';
      readonly scores: Scores;
      readonly link: Link;
      /** The class of each probability where some classes have none; null where all are there in order, and of a value. */
      readonly codes: readonly number[] | null;
    }
  | {
      readonly kind: 'mean';
      readonly parts: readonly {
        readonly answer: Answer;
        /** Sum to 1. */
        readonly weight: number;
        /** The features that it is given. */
        readonly from: number;
        readonly to: number;
      }[];
    };

/**
 * A fitted pipeline as plain arithmetic from raw columns to the answer: what every export is written from, so that what
 * can be exported, and what cannot, is said in one place.
 */
export interface ScoringProgram {
  readonly inputs: readonly InputColumn[];
  readonly target: Target;
  /** One a feature. */
  readonly cells: readonly NumberCell[];
  readonly featureNames: readonly string[];
  readonly answer: Answer;
  /** The rule by which the class is said; null for the most probable. */
  readonly decision: DecisionRule | null;
  /** Where the export answers though the app would not, in words. */
  readonly caveats: readonly string[];
}

/** How many numbers an answer has. */
export function answerWidth({ target }: Pick<ScoringProgram, 'target'>): number {
  return target.task === 'classification' ? target.classes.length : 1;
}
