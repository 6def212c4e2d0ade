import type { AccumulatedEffects } from '../../../core/inspection/accumulated-effects.ts';
import type { Coefficient } from '../../../core/inspection/coefficients.ts';
import type { CoefficientLimits } from '../../../core/inspection/coefficient-limits.ts';
import type { Counterfactual } from '../../../core/inspection/counterfactual.ts';
import type { Grid } from '../../../core/inspection/grid.ts';
import type { GroupImportance, Importance } from '../../../core/inspection/importance.ts';
import type { Additivity } from '../../../core/inspection/shap/additivity.ts';
import type { ColumnShap, ShapReference } from '../../../core/inspection/shap/column-shap.ts';
import type { ShapUnit } from '../../../core/inspection/shap/explained-model.ts';
import type { Surrogate } from '../../../core/inspection/surrogate.ts';

/** A cell as a person reads it: a number, a category, null where missing. */
export type Cell = number | string | null;

/** What is explained: a class's probability, null for the positive or last one; null for a regression, too. */
interface OfClass {
  readonly class: string | null;
}

/** The row that is explained: of the test rows, by its place among them, or typed on the Predict page. */
export type ExplainedRow =
  | { readonly kind: 'test'; readonly at: number }
  | {
      readonly kind: 'typed';
      readonly deploymentId: string;
      readonly texts: readonly (readonly [column: string, text: string | null])[];
    };

export interface ImportancesAnswer {
  /** Test rows that were shuffled, of so many. */
  readonly rows: number;
  readonly testRows: number;
  readonly repeats: number;
  readonly permutation: readonly Importance[];
  /** Columns that say much the same, shuffled together; only those of several columns are groups. */
  readonly groups: readonly GroupImportance[];
  /** |ρ| from which columns are a group. */
  readonly correlation: number;
  /** The share of the trees' gain; null for models that are not made of trees. */
  readonly impurity: readonly { readonly column: string; readonly share: number }[] | null;
  readonly coefficients: CoefficientsAnswer | null;
}

export interface CoefficientsAnswer {
  readonly table: readonly Coefficient[];
  readonly unit: ShapUnit;
  /** In words; null where there was no penalty. */
  readonly penalty: string | null;
}

export interface CoefficientLimitsAnswer {
  readonly resamples: number;
  /** In the order of the features that the model is given. */
  readonly limits: readonly (CoefficientLimits & { readonly feature: string })[];
}

export interface ShapAnswer extends Pick<ColumnShap, 'columns' | 'base' | 'method' | 'unit' | 'additivity'> {
  /** Test rows that were explained, of so many. */
  readonly rows: number;
  readonly testRows: number;
  /** rows × columns. */
  readonly values: Float64Array;
  readonly meanAbsolute: readonly number[];
  /** The cells of the explained rows, by column. */
  readonly cells: readonly (readonly Cell[])[];
  /** Which columns hold times. */
  readonly times: readonly boolean[];
}

export interface DependenceAnswer {
  readonly grid: Grid;
  readonly mean: readonly number[];
  /** Of some rows, as they are. */
  readonly lines: readonly Float64Array[];
  readonly effects: AccumulatedEffects;
  readonly rows: number;
  readonly testRows: number;
}

export interface JointDependenceAnswer {
  readonly first: Grid;
  readonly second: Grid;
  /** first × second. */
  readonly mean: readonly (readonly number[])[];
  readonly rows: number;
}

/** What one column did to one answer. */
export interface Contribution {
  readonly column: string;
  readonly cell: Cell;
  readonly time: boolean;
  readonly value: number;
  /** Standard error, where it was sampled. */
  readonly error: number | null;
}

export interface RowAnswer {
  readonly said: number;
  /** What is said of the background rows in the mean. */
  readonly base: number;
  readonly backgroundRows: number;
  readonly method: ColumnShap['method'];
  /** Greatest first, whichever way. */
  readonly contributions: readonly Contribution[];
  readonly additivity: Additivity;
  readonly nearest: readonly {
    /** Of the table, from 0. */
    readonly row: number;
    readonly distance: number;
    readonly actual: string;
    readonly cells: readonly { readonly column: string; readonly cell: Cell; readonly time: boolean }[];
  }[];
}

export interface CounterfactualsAnswer {
  readonly found: readonly Counterfactual[];
  /** What is wished for, in words: a class, or a value. */
  readonly wished: string;
  readonly said: number;
  readonly times: readonly string[];
}

export interface SurrogateAnswer extends Pick<Surrogate, 'root' | 'fidelity'> {
  /** Share of test rows that the tree puts into the class that the model gives; null for anything but two classes. */
  readonly agreement: number | null;
  readonly trainingRows: number;
  readonly testRows: number;
}

/** Asks why a model says what it says: importances, SHAP, dependence, counterfactuals. */
export interface ExplanationQuestions {
  importances: { asks: OfClass; answer: ImportancesAnswer };
  coefficientLimits: { asks: OfClass; answer: CoefficientLimitsAnswer };
  shap: { asks: OfClass & { readonly reference: ShapReference }; answer: ShapAnswer };
  dependence: { asks: OfClass & { readonly column: string }; answer: DependenceAnswer };
  jointDependence: {
    asks: OfClass & { readonly first: string; readonly second: string };
    answer: JointDependenceAnswer;
  };
  explainedRow: { asks: OfClass & { readonly row: ExplainedRow }; answer: RowAnswer };
  counterfactuals: {
    asks: OfClass & {
      readonly row: ExplainedRow;
      /** Columns that cannot change, in the order of their names. */
      readonly fixed: readonly string[];
      /** Of a regression: the value to reach. */
      readonly wished: number | null;
    };
    answer: CounterfactualsAnswer;
  };
  surrogate: { asks: OfClass & { readonly maxDepth: number }; answer: SurrogateAnswer };
}
