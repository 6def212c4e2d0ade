import { mapNumbers, numericKinds } from '../column-wise.ts';
import type { Transformer } from '../transformer.ts';

export interface LogTransformerParams {
  /** ln(1 + x); that of the absolute value, with its sign; ln(x). */
  readonly method: 'log1p' | 'signedLog1p' | 'log';
}

/** The natural logarithm, as numpy's log1p and log; missing where the number has none. */
export const logTransformer: Transformer<LogTransformerParams, LogTransformerParams> = {
  defaults: { method: 'log1p' },
  takes: numericKinds,
  missing: 'makes',
  fit: (_, { method }) => ({ method }),
  transform: ({ method }, table) =>
    mapNumbers(table, table.columns, value => {
      const logarithm = logarithmOf(value, method);
      return Number.isFinite(logarithm) ? logarithm : NaN;
    }),
};

function logarithmOf(value: number, method: LogTransformerParams['method']): number {
  switch (method) {
    case 'log1p':
      return Math.log1p(value);
    case 'signedLog1p':
      return Math.sign(value) * Math.log1p(Math.abs(value));
    case 'log':
      return Math.log(value);
    default:
      return method satisfies never;
  }
}
