/** The numbers a chart shows, each row under the same columns. */
export interface FigureData {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}
