import type { RowCells } from '../core/packaging/usual-row.ts';
import type { InputColumn } from '../core/pipeline/pipeline-model.ts';
import { numberText } from '../core/quality/wording.ts';
import type { TextRecord } from '../core/table/from-records.ts';
import { cellInWords } from '../core/inspection/in-words.ts';
import { isNumericKind } from '../core/table/column.ts';
import { element } from './elements.ts';

export interface RowForm {
  readonly form: HTMLFormElement;
  /** The texts as they stand in the fields, '' where missing. */
  readonly texts: () => TextRecord;
}

/** A form with a field for each column, filled with a usual row; a cell that is left empty is missing. */
export function rowForm(inputs: readonly InputColumn[], usual: RowCells): RowForm {
  const fields = inputs.map((input, place) => ({
    input,
    ...fieldOf(input, place, usual[input.name] ?? null),
  }));
  const form = element(
    'form',
    { 'aria-label': 'One row' },
    element('div', { class: 'fields' }, ...fields.map(({ line }) => line)),
    element('button', { type: 'submit' }, 'Predict'),
  );
  return {
    form,
    texts: () => Object.fromEntries(fields.map(({ input, control }) => [input.name, control.value])),
  };
}

function fieldOf(input: InputColumn, place: number, usual: number | string | null) {
  const id = `field-${place}`;
  const hint = hintOf(input);
  const described = hint === null ? {} : { 'aria-describedby': `${id}-hint` };
  const control = isNumericKind(input.kind)
    ? element('input', { id, type: 'text', inputmode: 'decimal', autocomplete: 'off', ...described })
    : choice(id, input.categories);
  const text = usual === null ? '' : cellInWords(usual, input.kind === 'datetime', String);
  control.value = text;
  const line = element(
    'p',
    {},
    element('label', { for: id }, input.name),
    control,
    ...(hint === null ? [] : [element('small', { id: `${id}-hint` }, hint)]),
  );
  return { control, line };
}

function choice(id: string, categories: readonly string[]): HTMLSelectElement {
  return element(
    'select',
    { id },
    element('option', { value: '' }, '(missing)'),
    ...categories.map(category => element('option', { value: category }, category)),
  );
}

/** What training saw of a number or date. */
function hintOf({ range, kind }: InputColumn): string | null {
  if (range === null) return null;
  const words = (value: number) => cellInWords(value, kind === 'datetime', numberText);
  return `Training: ${words(range.min)} to ${words(range.max)}`;
}
