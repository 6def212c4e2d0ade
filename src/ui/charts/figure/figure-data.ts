/** The numbers a chart shows, each row under the same columns. */
export interface FigureData {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** Each row is a row of the table that is shown, not a sum over some: it is not printed. */
  readonly single?: boolean;
}
