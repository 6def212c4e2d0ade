import { fitIsolationForest, isolationForest } from '../models/anomaly/isolation-forest.ts';
import { type Table, cellText, isMissing } from '../table/column.ts';
import type { AddUnusual } from '../table/steps/add-unusual.ts';
import type { GroupingRows } from './grouping.ts';

/** Rows that random cuts set apart from the others soon. */
export interface UnusualRows {
  /** How many of the rows are unusual by the forest's own measure. */
  readonly count: number;
  /** The columns whose cells are shown. */
  readonly columns: readonly string[];
  /** The most unusual ones first. */
  readonly rows: readonly {
    /** Its number among the rows looked at, from 0. */
    readonly row: number;
    /** 0 to 1: about a half is usual. */
    readonly score: number;
    /** Null where missing. */
    readonly cells: readonly (string | null)[];
  }[];
  /** What says how unusual any row is; a name is to be given. */
  readonly step: Omit<AddUnusual, 'to'>;
}

const mostRows = 20;
const mostColumns = 8;

export function unusualRows({ features, table, rows, preparation }: GroupingRows, seed: number): UnusualRows {
  const model = fitIsolationForest(features, isolationForest.defaults, { seed });
  const scores = isolationForest.scoreSamples(model, features);
  const order = [...scores.keys()].sort((a, b) => scores[a]! - scores[b]! || a - b);
  const shown: Table = { ...table, columns: table.columns.slice(0, mostColumns) };
  return {
    count: scores.reduce((count, score) => count + (score < model.offset ? 1 : 0), 0),
    columns: shown.columns.map(({ name }) => name),
    rows: order.slice(0, mostRows).map(at => ({
      row: rows[at]!,
      score: -scores[at]!,
      cells: shown.columns.map(column => (isMissing(column, at) ? null : cellText(column, at))),
    })),
    step: {
      kind: 'addUnusual',
      inputs: table.columns.map(({ name }) => name),
      preparation,
      forest: model,
    },
  };
}
