import type { CleaningStep } from '../../../core/table/steps/cleaning-step.ts';

/** The changes that a person makes by hand, and what each asks for besides. */
export const handSteps = {
  renameColumn: { label: 'Rename the column', column: true, value: null, into: 'New name' },
  dropColumns: { label: 'Drop the column', column: true, value: null, into: null },
  mergeCategories: { label: 'Write one value as another', column: true, value: 'Value', into: 'Becomes' },
  setMissing: { label: 'Take a value for missing', column: true, value: 'Value', into: null },
  fillMissing: { label: 'Fill missing values', column: true, value: null, into: 'With' },
  trimText: { label: 'Trim blanks', column: true, value: null, into: null },
  dropMissingRows: { label: 'Drop rows without a value', column: true, value: null, into: null },
  dropDuplicateRows: {
    label: 'Drop rows that repeat an earlier one',
    column: false,
    value: null,
    into: null,
  },
} as const satisfies Partial<Record<CleaningStep['kind'], StepFields>>;
export type HandStep = keyof typeof handSteps;

interface StepFields {
  readonly label: string;
  readonly column: boolean;
  readonly value: string | null;
  readonly into: string | null;
}

export interface StepForm {
  readonly kind: HandStep;
  readonly column: string;
  readonly value: string;
  readonly into: string;
}

/** The step that a form asks for; null while it lacks something. */
export function stepOf(form: StepForm): CleaningStep | null {
  const { kind, column, value, into } = form;
  const asks: StepFields = handSteps[kind];
  if ((asks.column && column === '') || (asks.value !== null && value === '')) return null;
  if (asks.into !== null && into.trim() === '') return null;
  switch (kind) {
    case 'renameColumn':
      return { kind, column, to: into.trim() };
    case 'dropColumns':
    case 'trimText':
    case 'dropMissingRows':
      return { kind, columns: [column] };
    case 'mergeCategories':
      return { kind, column, merges: [{ from: [value], into }] };
    case 'setMissing':
      return { kind, column, values: [value] };
    case 'fillMissing':
      return { kind, column, value: into };
    case 'dropDuplicateRows':
      return { kind };
    default:
      return kind satisfies never;
  }
}
