import { formatNumber, formatPercent } from '../../format/format-number.ts';
import type { FigureData } from '../figure/figure-data.ts';

/** A cell by the places of its true and its predicted class. */
export interface MatrixCell {
  readonly actual: number;
  readonly predicted: number;
}

/** What of a cell is shown: its rows, their share of the true class, their share of the predicted class, or all. */
export type CellContent = 'all' | 'count' | 'row' | 'column';

/** A count with its shares, 0 to 1; of a class without rows they are 0. */
export interface CountedCell extends MatrixCell {
  readonly count: number;
  readonly ofRow: number;
  readonly ofColumn: number;
}

/** The cells of a confusion matrix by rows; `counts` is classes × classes, row-major. */
export function countedCells(
  classes: readonly string[],
  counts: readonly number[],
): readonly (readonly CountedCell[])[] {
  const size = classes.length;
  const at = (actual: number, predicted: number) => counts[actual * size + predicted]!;
  const places = [...classes.keys()];
  const sum = (of: (place: number) => number) => places.reduce((total, place) => total + of(place), 0);
  const rows = places.map(actual => sum(predicted => at(actual, predicted)));
  const columns = places.map(predicted => sum(actual => at(actual, predicted)));
  return places.map(actual =>
    places.map(predicted => {
      const count = at(actual, predicted);
      const shareOf = (total: number) => (total === 0 ? 0 : count / total);
      return {
        actual,
        predicted,
        count,
        ofRow: shareOf(rows[actual]!),
        ofColumn: shareOf(columns[predicted]!),
      };
    }),
  );
}

/** The lines of text in a cell; arrows say along which side of the matrix the shares are taken. */
export function cellLines({ count, ofRow, ofColumn }: CountedCell, content: CellContent): readonly string[] {
  switch (content) {
    case 'all':
      return [formatNumber(count), `→ ${formatPercent(ofRow)}`, `↓ ${formatPercent(ofColumn)}`];
    case 'count':
      return [formatNumber(count)];
    case 'row':
      return [`→ ${formatPercent(ofRow)}`];
    case 'column':
      return [`↓ ${formatPercent(ofColumn)}`];
    default:
      return content satisfies never;
  }
}

/** How strongly a cell is painted, 0 to 1. */
export function cellShade({ ofRow, ofColumn }: CountedCell, content: CellContent): number {
  return content === 'column' ? ofColumn : ofRow;
}

/** All numbers of the matrix, a line a cell. */
export function confusionData(
  classes: readonly string[],
  cells: readonly (readonly CountedCell[])[],
): FigureData {
  return {
    columns: ['True', 'Predicted', 'Rows', 'Share of the true class', 'Share of the predicted class'],
    rows: cells
      .flat()
      .map(({ actual, predicted, count, ofRow, ofColumn }) => [
        classes[actual]!,
        classes[predicted]!,
        count,
        ofRow,
        ofColumn,
      ]),
  };
}
