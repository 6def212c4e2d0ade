import { expect, test } from 'vitest';
import { ksDistance } from '../../../src/core/expectations/column-ks-distance-to-be-less-than.ts';
import { stabilityIndex } from '../../../src/core/expectations/column-psi-to-be-less-than.ts';
import { countTexts, referNumbers, referTexts } from '../../../src/core/expectations/reference.ts';
import type { Rule } from '../../../src/core/expectations/rules.ts';
import {
  type CodedColumn,
  type ColumnKind,
  isMissing,
  type NumericColumn,
} from '../../../src/core/table/column.ts';
import { references } from '../../reference/reference.ts';
import { tableOf } from '../table-of.ts';
import { checked } from './checked.ts';

type Cells = readonly (number | string | null)[];
type Inputs =
  | { readonly column: Cells; readonly kind: ColumnKind; readonly rule: Rule }
  | { readonly reference: Cells; readonly current: Cells };
interface Expected {
  readonly present: number;
  readonly broken: readonly number[];
  readonly psi: number;
  readonly distance: number;
}

const cases = references<Inputs, Expected>('expectations');
const columnOf = (cells: Cells) => tableOf({ x: cells }).columns[0]!;

test.each(cases)('$name as $call', ({ inputs, expected }) => {
  if ('rule' in inputs) {
    const table = tableOf({ x: inputs.column }, { x: inputs.kind });
    const { rows } = checked(table, { ...inputs.rule, column: 'x' } as Rule);
    expect(rows).toEqual(expected.broken);
    const present = inputs.column.filter((_, row) => !isMissing(table.columns[0]!, row));
    expect(present).toHaveLength(expected.present);
    return;
  }
  const [before, now] = [columnOf(inputs.reference), columnOf(inputs.current)];
  if ('codes' in before) {
    const { psi } = stabilityIndex(referTexts(before)!, countTexts(now as CodedColumn));
    expect(psi).toBeCloseTo(expected.psi, 9);
  } else {
    const sorted = (now as NumericColumn).values.toSorted();
    expect(ksDistance(referNumbers(before)!, sorted)).toBeCloseTo(expected.distance, 9);
  }
});
