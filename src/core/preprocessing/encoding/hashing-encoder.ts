import { InputError } from '../../errors.ts';
import { codedColumns, codedKinds, numberColumn } from '../column-wise.ts';
import type { Transformer } from '../transformer.ts';
import { codeLookup } from './code-lookup.ts';
import { murmurHash } from './murmur-hash.ts';

export interface HashingEncoderParams {
  /** Features of all columns together. */
  readonly nFeatures: number;
  /** Whether half of the categories count as −1, so that those that fall together cancel out on average. */
  readonly alternateSign: boolean;
}

/**
 * A fixed number of features, whatever the categories: each adds 1 or −1 to the feature that its hash says, as
 * scikit-learn's FeatureHasher of `column=category`. A missing value adds nothing; none is unknown.
 */
export const hashingEncoder: Transformer<HashingEncoderParams, HashingEncoderParams> = {
  defaults: { nFeatures: 32, alternateSign: true },
  takes: codedKinds,
  missing: 'fills',
  fit(_, { nFeatures, alternateSign }) {
    if (!(Number.isInteger(nFeatures) && nFeatures >= 1)) {
      throw new InputError(`${nFeatures} is no number of features.`, 'Give a whole number above 0.');
    }
    return { nFeatures, alternateSign };
  },
  transform({ nFeatures, alternateSign }, table) {
    const features = Array.from({ length: nFeatures }, (_, f) =>
      numberColumn(`hash_${f}`, new Float64Array(table.rows)),
    );
    for (const column of codedColumns(table)) {
      const hashOf = codeLookup(column, category => murmurHash(`${column.name}=${category}`));
      column.codes.forEach((code, row) => {
        if (code === -1) return;
        const hash = hashOf(code);
        const { values } = features[Math.abs(hash) % nFeatures]!;
        values[row] = values[row]! + (alternateSign && hash < 0 ? -1 : 1);
      });
    }
    return { rows: table.rows, columns: features };
  },
};
