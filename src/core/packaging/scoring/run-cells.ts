import type { NumberCell } from './scoring-program.ts';

/** What a cell makes of a row's raw cells: numbers, NaN where missing, and texts, '' where missing. */
export function valueOf(cell: NumberCell, raw: readonly (number | string)[]): number {
  switch (cell.kind) {
    case 'column':
      return Number(raw[cell.input]);
    case 'lookup': {
      const text = raw[cell.input];
      if (text === '') return cell.missing;
      const place = cell.categories.indexOf(String(text));
      return place === -1 ? cell.unknown : cell.values[place]!;
    }
    case 'isMissing':
      return Number(Number.isNaN(valueOf(cell.of, raw)));
    case 'filled': {
      const value = valueOf(cell.of, raw);
      return Number.isNaN(value) ? cell.by : value;
    }
    case 'shifted':
      return (valueOf(cell.of, raw) - cell.minus) / cell.over;
    case 'stretched':
      return valueOf(cell.of, raw) * cell.by + cell.plus;
    case 'held':
      return Math.min(cell.greatest, Math.max(cell.least, valueOf(cell.of, raw)));
    case 'logarithm': {
      const value = valueOf(cell.of, raw);
      if (cell.method === 'signedLog1p') return Math.sign(value) * Math.log1p(Math.abs(value));
      const logarithm = cell.method === 'log' ? Math.log(value) : Math.log1p(value);
      return Number.isFinite(logarithm) ? logarithm : NaN;
    }
    case 'weighted':
      return cell.of.reduce((sum, inner, i) => sum + cell.weights[i]! * valueOf(inner, raw), cell.plus);
    default:
      return cell satisfies never;
  }
}
