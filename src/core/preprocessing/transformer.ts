import type { ColumnKind, Table } from '../table/column.ts';

/** The target of each training row: its value, or the code of its class. */
export interface TargetOfRows {
  readonly values: Float64Array;
  /** Empty for a regression. */
  readonly classes: readonly string[];
}

/** What a fit is told besides the rows. It draws randomness from `seed` alone. */
export interface PreparationContext {
  readonly seed: number;
  /** Null where no target is at hand: transformers that need one then refuse by name. */
  readonly target: TargetOfRows | null;
}

/**
 * One way to change columns, without state: what it learns from the training rows is plain data.
 * Names, defaults and numbers are scikit-learn's. A number that is not finite counts as missing.
 * Each row's result depends on that row and what was fitted alone.
 */
export interface Transformer<Params extends object, Fitted extends object> {
  readonly defaults: Readonly<Params>;
  /** The kinds of columns that it can read. */
  readonly takes: readonly ColumnKind[];
  /** Whether missing values are gone after it, pass through it, or may come from it. */
  readonly missing: 'fills' | 'keeps' | 'makes';
  /** @throws InputError naming the column or parameter that it cannot be fitted with. */
  fit(table: Table, params: Readonly<Params>, context: PreparationContext): Fitted;
  /** The table has the columns that the fit saw, in that order; so has every later one. */
  transform(fitted: Fitted, table: Table): Table;
  /**
   * What the training rows themselves become, where that is not what `transform` gives:
   * a row's own target must not show in its features.
   */
  transformTraining?(
    fitted: Fitted,
    table: Table,
    params: Readonly<Params>,
    context: PreparationContext,
  ): Table;
}
