import { cutAtQuantiles } from '../../explore/quantile-bins.ts';
import { type Column, isNumeric, takeTableRows } from '../../table/column.ts';
import type { Split } from '../split.ts';
import { stratifiedKFold } from '../splits.ts';
import type { CutTarget } from './cut-rows.ts';

/** Parts of about as many rows that numbers are cut into. */
const numberParts = 5;

/**
 * Shuffled folds in which every stratum has about the same share: the values of a column, numbers in five parts by rank,
 * those without one apart, each crossed with the classes where there are any. Strata of fewer rows than folds
 * are one, or part of the largest where they are few even so.
 * @throws InputError when there are fewer rows than folds
 */
export function stratumFolds(
  column: Column,
  rows: Uint32Array,
  { target, values }: CutTarget,
  folds: number,
  seed: number,
): readonly Split[] {
  const [taken] = takeTableRows({ rows: rows.length, columns: [column] }, rows).columns;
  const own = partCodes(taken!);
  const crossed = Array.from(own, (part, row) =>
    target.task === 'classification' ? `${part} ${values[row]}` : String(part),
  );
  const sizes = new Map<string, number>();
  for (const stratum of crossed) sizes.set(stratum, (sizes.get(stratum) ?? 0) + 1);
  const isSmall = (stratum: string) => sizes.get(stratum)! < folds;
  const small = crossed.filter(isSmall).length;
  const [largest] = [...sizes].reduce((most, one) => (one[1] > most[1] ? one : most));
  const rest = small < folds ? largest : 'all small strata';
  const joined = crossed.map(stratum => (isSmall(stratum) ? rest : stratum));
  const classes = [...new Set(joined)];
  const codes = Float64Array.from(joined, stratum => classes.indexOf(stratum));
  return stratifiedKFold({ codes, classes }, folds, seed);
}

function partCodes(column: Column): Int32Array {
  if (!isNumeric(column)) return Int32Array.from(column.codes);
  const few = new Set(column.values).size <= numberParts;
  if (!few) return cutAtQuantiles(column, numberParts).coded.codes;
  const known = [...new Set(column.values)];
  return Int32Array.from(column.values, value => known.findIndex(one => Object.is(one, value)));
}
