import { InputError } from '../../errors.ts';
import { quantile } from '../../explore/quantiles.ts';
import { mapNumbers, numericColumns, numericKinds, presentValues } from '../column-wise.ts';
import type { Transformer } from '../transformer.ts';

export interface WinsorizerParams {
  /** Share of the training values below which a value is raised, 0 to 1. */
  readonly lower: number;
  /** Share of the training values above which a value is lowered, 0 to 1. */
  readonly upper: number;
}

export interface FittedWinsorizer {
  readonly limits: readonly { readonly least: number; readonly greatest: number }[];
}

/** Holds values between two quantiles of the training values (numpy's quantile, then clip). */
export const winsorizer: Transformer<WinsorizerParams, FittedWinsorizer> = {
  defaults: { lower: 0.05, upper: 0.95 },
  takes: numericKinds,
  missing: 'keeps',
  fit(table, { lower, upper }) {
    if (!(lower >= 0 && lower <= upper && upper <= 1)) {
      throw new InputError(
        `${lower} and ${upper} are no shares to winsorise at.`,
        'Give two shares from 0 to 1, the smaller first.',
      );
    }
    const limits = numericColumns(table).map(column => {
      const ascending = presentValues(column).sort();
      return ascending.length === 0
        ? { least: 0, greatest: 0 }
        : { least: quantile(ascending, lower), greatest: quantile(ascending, upper) };
    });
    return { limits };
  },
  transform: ({ limits }, table) =>
    mapNumbers(table, limits, (value, { least, greatest }) => Math.min(greatest, Math.max(least, value))),
};
