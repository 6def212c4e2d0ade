import { InputError } from '../../errors.ts';
import type { NumericColumn } from '../../table/column.ts';
import { numberColumn, numericColumns, numericKinds } from '../column-wise.ts';
import type { Transformer } from '../transformer.ts';

export interface PolynomialFeaturesParams {
  readonly degree: number;
  /** Whether a column is multiplied with others only, never with itself. */
  readonly interactionOnly: boolean;
  /** Whether there is a feature that is always 1. */
  readonly includeBias: boolean;
}

/** More than this many features would be no table that a browser can train on. */
const mostFeatures = 5000;

/** The columns and their products up to a degree, in scikit-learn's order (PolynomialFeatures). */
export const polynomialFeatures: Transformer<PolynomialFeaturesParams, PolynomialFeaturesParams> = {
  defaults: { degree: 2, interactionOnly: false, includeBias: true },
  takes: numericKinds,
  missing: 'keeps',
  fit({ columns }, params) {
    const { degree } = params;
    if (!(Number.isInteger(degree) && degree >= 1))
      throw new InputError(`A degree of ${degree} is none.`, 'Give a whole number above 0.');
    let features = 0;
    for (const _ of productsOf(columns.length, params)) {
      if (++features <= mostFeatures) continue;
      throw new InputError(
        `${columns.length} columns to the degree ${degree} make more than ${mostFeatures} features.`,
        'Choose a lower degree or fewer columns.',
      );
    }
    return params;
  },
  transform(params, table) {
    const columns = numericColumns(table);
    const features = Array.from(productsOf(columns.length, params), factors =>
      numberColumn(
        nameOf(factors, columns),
        product(
          factors.map(factor => columns[factor]!),
          table.rows,
        ),
      ),
    );
    return { rows: table.rows, columns: features };
  },
};

/** The positions of each product's factors, ascending: by degree, then in order. */
function* productsOf(
  columns: number,
  { degree, interactionOnly, includeBias }: PolynomialFeaturesParams,
): Generator<readonly number[]> {
  if (includeBias) yield [];
  for (let factors = 1; factors <= degree; factors++)
    yield* combinations(columns, factors, 0, !interactionOnly);
}

function* combinations(
  columns: number,
  size: number,
  first: number,
  repeated: boolean,
): Generator<readonly number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let one = first; one < columns; one++) {
    for (const rest of combinations(columns, size - 1, repeated ? one : one + 1, repeated))
      yield [one, ...rest];
  }
}

/** As scikit-learn names it: `1`, `a`, `a^2`, `a b`. */
function nameOf(factors: readonly number[], columns: readonly NumericColumn[]): string {
  const powers = [...new Set(factors)].map(factor => {
    const power = factors.filter(one => one === factor).length;
    return power === 1 ? columns[factor]!.name : `${columns[factor]!.name}^${power}`;
  });
  return powers.length === 0 ? '1' : powers.join(' ');
}

function product(factors: readonly NumericColumn[], rows: number): Float64Array<ArrayBuffer> {
  const values = new Float64Array(rows).fill(1);
  for (const factor of factors) {
    for (let row = 0; row < rows; row++) values[row] = values[row]! * factor.values[row]!;
  }
  return values;
}
