import { InputError } from '../../errors.ts';
import { createRandom, permutation } from '../../random.ts';
import { type CodedColumn, type Column, type Table, takeTableRows } from '../../table/column.ts';
import { codedColumns, codedKinds, numberColumn } from '../column-wise.ts';
import type { TargetOfRows, Transformer } from '../transformer.ts';
import { codeLookup } from './code-lookup.ts';
import { countCategories } from './count-categories.ts';
import { type TargetMeans, shrunkenMeans } from './shrunken-means.ts';

export interface TargetEncoderParams {
  /** How many rows of the overall mean each category's mean is mixed with; `auto` is empirical Bayes. */
  readonly smooth: 'auto' | number;
  /** Parts of the training rows; each is encoded by what the others say. */
  readonly cv: number;
}

export interface FittedTargetEncoder {
  /** What the features of one column are named after it: nothing, or a class each. */
  readonly suffixes: readonly string[];
  readonly columns: readonly {
    readonly categories: readonly string[];
    /** Of each feature. */
    readonly means: readonly TargetMeans[];
  }[];
}

/**
 * A category becomes the mean of the target in training, drawn towards the overall mean where it is rare, as
 * scikit-learn's TargetEncoder; with more than two classes one feature a class. The training rows themselves are
 * encoded by other rows' targets alone (cross-fitting), so that no row's own target shows in its features.
 * A missing value is a category; one that training never saw has the overall mean.
 */
export const targetEncoder: Transformer<TargetEncoderParams, FittedTargetEncoder> = {
  defaults: { smooth: 'auto', cv: 5 },
  takes: codedKinds,
  missing: 'fills',
  fit(table, params, { target }) {
    if (target === null)
      throw new InputError('The target encoder needs a target.', 'Choose another encoder.');
    if (!(params.cv >= 2)) throw new InputError(`${params.cv} is no number of parts.`, 'Give at least 2.');
    return fitMeans(table, targetsOf(target), params.smooth);
  },
  transform(fitted, table) {
    return {
      rows: table.rows,
      columns: codedColumns(table).flatMap((column, c) => encode(column, c, fitted)),
    };
  },
  transformTraining(fitted, table, { smooth, cv }, { target, seed }) {
    const targets = targetsOf(target!);
    const partOf = dealParts(target!, cv, seed);
    const columns = transformEmpty(fitted, table);
    for (let part = 0; part < cv; part++) {
      const [own, others] = [[], []] as [number[], number[]];
      partOf.forEach((found, row) => (found === part ? own : others).push(row));
      const known = targets.map(one => ({
        ...one,
        values: Float64Array.from(others, row => one.values[row]!),
      }));
      const learned = fitMeans(takeTableRows(table, others), known, smooth);
      const encoded = targetEncoder.transform(learned, takeTableRows(table, own));
      encoded.columns.forEach((column, c) => {
        if ('values' in column) own.forEach((row, i) => (columns[c]!.values[row] = column.values[i]!));
      });
    }
    return { rows: table.rows, columns };
  },
};

interface OneTarget {
  readonly suffix: string;
  readonly values: Float64Array;
}

/** The value itself, whether it is the second of two classes, or whether it is each of more. */
function targetsOf({ values, classes }: TargetOfRows): readonly OneTarget[] {
  if (classes.length <= 2) return [{ suffix: '', values }];
  return classes.map((name, code) => ({
    suffix: `_${name}`,
    values: Float64Array.from(values, value => Number(value === code)),
  }));
}

function fitMeans(table: Table, targets: readonly OneTarget[], smooth: 'auto' | number): FittedTargetEncoder {
  const columns = codedColumns(table).map(column => {
    const categories = countCategories(column).map(({ category }) => category);
    const places = new Map(categories.map((category, place) => [category, place]));
    // Missing values have the place after all categories.
    const placeOf = codeLookup(column, category =>
      category === null ? categories.length : places.get(category)!,
    );
    const placed = Uint32Array.from(column.codes, placeOf);
    return {
      categories,
      means: targets.map(({ values }) => shrunkenMeans(placed, categories.length + 1, values, smooth)),
    };
  });
  return { suffixes: targets.map(({ suffix }) => suffix), columns };
}

function encode(
  column: CodedColumn,
  c: number,
  { suffixes, columns }: FittedTargetEncoder,
): readonly Column[] {
  const { categories, means } = columns[c]!;
  const places = new Map(categories.map((category, place) => [category, place]));
  return suffixes.map((suffix, s) => {
    const { overall, means: ofPlaces } = means[s]!;
    const valueOf = codeLookup(column, category => {
      const place = category === null ? categories.length : places.get(category);
      return place === undefined ? overall : ofPlaces[place]!;
    });
    return numberColumn(`${column.name}${suffix}`, Float64Array.from(column.codes, valueOf));
  });
}

function transformEmpty({ suffixes }: FittedTargetEncoder, table: Table) {
  return table.columns.flatMap(({ name }) =>
    suffixes.map(suffix => numberColumn(`${name}${suffix}`, new Float64Array(table.rows))),
  );
}

/** The part of each row: dealt at random, classes spread over the parts. */
function dealParts({ values, classes }: TargetOfRows, parts: number, seed: number): Uint32Array {
  const shuffled = permutation(values.length, createRandom(seed));
  const order = classes.length === 0 ? shuffled : [...shuffled].sort((a, b) => values[a]! - values[b]!);
  const partOf = new Uint32Array(values.length);
  order.forEach((row, place) => {
    partOf[row] = place % parts;
  });
  return partOf;
}
