/** What was measured once, on the rows that training never saw. */
export type TestEvaluation =
  | {
      readonly task: 'classification';
      readonly rows: number;
      readonly metrics: Readonly<Record<string, number>>;
      readonly classes: readonly string[];
      /** classes × classes counts, row-major: row is the true class, column the predicted one. */
      readonly confusion: readonly number[];
      /** One curve a class (binary: the positive class alone), thinned to at most 500 points. */
      readonly curves: readonly {
        readonly class: string;
        readonly roc: {
          readonly falsePositiveRate: readonly number[];
          readonly truePositiveRate: readonly number[];
          readonly auc: number;
        };
        readonly precisionRecall: {
          readonly recall: readonly number[];
          readonly precision: readonly number[];
          readonly averagePrecision: number;
        };
        /** Share of rows of this class: the precision of guessing. */
        readonly prevalence: number;
      }[];
    }
  | {
      readonly task: 'regression';
      readonly rows: number;
      readonly metrics: Readonly<Record<string, number>>;
      /** At most 2,000 rows drawn evenly, for the charts. */
      readonly actual: readonly number[];
      readonly predicted: readonly number[];
    };
