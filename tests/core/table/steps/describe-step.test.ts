import { expect, test } from 'vitest';
import type { CleaningStep } from '../../../../src/core/table/steps/cleaning-step.ts';
import { describeStep } from '../../../../src/core/table/steps/describe-step.ts';

const edit = { kind: 'editTable', cells: [], droppedRows: [], droppedColumns: [], renamed: [] } as const;

test.each<[CleaningStep, string]>([
  [{ kind: 'dropColumns', columns: ['a', 'b', 'c'] }, 'Dropped columns a, b and c'],
  [{ kind: 'bandNumbers', column: 'age', width: 10 }, 'Put age into bands of 10'],
  [
    { kind: 'redactText', columns: ['note'], what: ['name', 'address', 'e-mail'] },
    'Redacted names, addresses and e-mails in column note',
  ],
  [
    {
      ...edit,
      cells: [
        { row: 1, column: 'age', text: '3' },
        { row: 2, column: 'age', text: '4' },
      ],
      droppedRows: [7],
      renamed: [{ column: 'a', to: 'b' }],
    },
    'Edited 2 cells of age, dropped 1 row, renamed a to b',
  ],
  [
    {
      kind: 'addGroups',
      to: 'kind of visitor',
      inputs: ['a'],
      preparation: { format: 'terrarium-preparation/2', groups: [], finally: [], featureNames: [] },
      centers: [[1], [2]],
    },
    'Added each row’s group, one of 2, as column kind of visitor',
  ],
  [
    {
      kind: 'addUnusual',
      to: 'strange',
      inputs: ['a'],
      preparation: { format: 'terrarium-preparation/2', groups: [], finally: [], featureNames: [] },
      forest: { format: 'terrarium-isolation-forest/1', features: 0, samples: 1, offset: -0.5, trees: [] },
    },
    'Added how unusual each row is, from 0 to 1, as column strange',
  ],
  [edit, 'Changed nothing'],
])('%j', (step, text) => expect(describeStep(step)).toBe(text));
