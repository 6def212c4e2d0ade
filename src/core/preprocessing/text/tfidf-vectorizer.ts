import { InputError } from '../../errors.ts';
import type { CodedColumn, Column } from '../../table/column.ts';
import { byCodePoint } from '../code-point-order.ts';
import { codedColumns, codedKinds, numberColumn } from '../column-wise.ts';
import type { Transformer } from '../transformer.ts';
import { countTerms, termsOf } from './tokens.ts';

export interface TfidfVectorizerParams {
  /** Terms of each column at most, those that occur most; of equals the first in code point order. */
  readonly maxFeatures: number;
  /** Fewest and most words of a term. */
  readonly ngramRange: readonly [number, number];
  /** Rows that must hold a term. */
  readonly minDf: number;
  /** Whether the tenth mention of a term counts less than the first: 1 + ln(count). */
  readonly sublinearTf: boolean;
}

export interface FittedTfidfVectorizer {
  readonly ngramRange: readonly [number, number];
  readonly sublinearTf: boolean;
  readonly columns: readonly { readonly terms: readonly string[]; readonly idf: readonly number[] }[];
}

/**
 * Text as the weights of its terms (count times ln((1 + rows) / (1 + rows with it)) + 1, rows of length 1), as
 * scikit-learn's TfidfVectorizer, whose vocabulary has no bound by default. A missing text has no terms.
 */
export const tfidfVectorizer: Transformer<TfidfVectorizerParams, FittedTfidfVectorizer> = {
  defaults: { maxFeatures: 200, ngramRange: [1, 1], minDf: 1, sublinearTf: false },
  takes: codedKinds,
  missing: 'fills',
  fit(table, params) {
    const { ngramRange, sublinearTf } = params;
    const [shortest, longest] = ngramRange;
    if (!(shortest >= 1 && shortest <= longest)) {
      throw new InputError(
        `Terms of ${shortest} to ${longest} words are none.`,
        'Give two numbers, the smaller first.',
      );
    }
    return {
      ngramRange,
      sublinearTf,
      columns: codedColumns(table).map(column => vocabularyOf(column, params)),
    };
  },
  transform(fitted, table) {
    return {
      rows: table.rows,
      columns: codedColumns(table).flatMap((column, c) => weigh(column, c, fitted)),
    };
  },
};

function vocabularyOf(column: CodedColumn, { maxFeatures, ngramRange, minDf }: TfidfVectorizerParams) {
  const rowsWith = new Map<string, number>();
  const mentions = new Map<string, number>();
  const rowsOfText = new Uint32Array(column.dictionary.length);
  for (const code of column.codes) if (code !== -1) rowsOfText[code] = rowsOfText[code]! + 1;
  column.dictionary.forEach((text, code) => {
    const rows = rowsOfText[code]!;
    if (rows === 0) return;
    for (const [term, count] of countTerms(termsOf(text, ngramRange))) {
      rowsWith.set(term, (rowsWith.get(term) ?? 0) + rows);
      mentions.set(term, (mentions.get(term) ?? 0) + rows * count);
    }
  });
  const terms = [...mentions]
    .filter(([term]) => rowsWith.get(term)! >= minDf)
    .sort(([a, countA], [b, countB]) => countB - countA || byCodePoint(a, b))
    .slice(0, maxFeatures)
    .map(([term]) => term)
    .sort(byCodePoint);
  const idf = terms.map(term => Math.log((1 + column.codes.length) / (1 + rowsWith.get(term)!)) + 1);
  return { terms, idf };
}

function weigh(column: CodedColumn, c: number, fitted: FittedTfidfVectorizer): readonly Column[] {
  const { terms, idf } = fitted.columns[c]!;
  const places = new Map(terms.map((term, place) => [term, place]));
  const features = terms.map(term =>
    numberColumn(`${column.name}_${term}`, new Float64Array(column.codes.length)),
  );
  const weightsOfCode = new Map<number, ReadonlyMap<number, number>>();
  column.codes.forEach((code, row) => {
    if (code === -1) return;
    const weights = weightsOfCode.get(code) ?? weightsOf(column.dictionary[code]!, places, idf, fitted);
    weightsOfCode.set(code, weights);
    for (const [place, weight] of weights) features[place]!.values[row] = weight;
  });
  return features;
}

/** By the place of the term, of length 1 together. */
function weightsOf(
  text: string,
  places: ReadonlyMap<string, number>,
  idf: readonly number[],
  { ngramRange, sublinearTf }: FittedTfidfVectorizer,
): ReadonlyMap<number, number> {
  const known = [...countTerms(termsOf(text, ngramRange))].flatMap(([term, count]) => {
    const place = places.get(term);
    return place === undefined
      ? []
      : [{ place, weight: (sublinearTf ? 1 + Math.log(count) : count) * idf[place]! }];
  });
  const length = Math.sqrt(known.reduce((sum, { weight }) => sum + weight * weight, 0));
  return new Map(known.map(({ place, weight }) => [place, weight / length]));
}
