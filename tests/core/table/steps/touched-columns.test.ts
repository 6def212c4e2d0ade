import { expect, test } from 'vitest';
import type { CleaningStep } from '../../../../src/core/table/steps/cleaning-step.ts';
import { touchedColumns } from '../../../../src/core/table/steps/touched-columns.ts';

test.each<[CleaningStep, readonly string[]]>([
  [{ kind: 'fillMissing', column: 'a', value: '1' }, ['a']],
  [{ kind: 'trimText', columns: ['a', 'b'] }, ['a', 'b']],
  [{ kind: 'changeKinds', changes: [{ name: 'a', kind: 'text' }] }, ['a']],
  [{ kind: 'dropRows', rows: [1] }, []],
  [
    {
      kind: 'editTable',
      cells: [
        { row: 1, column: 'a', text: 'x' },
        { row: 2, column: 'a', text: 'y' },
      ],
      droppedRows: [3],
      droppedColumns: ['b'],
      renamed: [{ column: 'c', to: 'd' }],
    },
    ['a', 'c', 'b'],
  ],
])('%j', (step, columns) => expect(touchedColumns(step)).toEqual(columns));
