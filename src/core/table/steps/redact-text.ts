import { InputError } from '../../errors.ts';
import type { PersonalData } from '../../privacy/privacy-finding.ts';
import { redactText as redactOne } from '../../privacy/redact.ts';
import { type Table, isNumeric } from '../column.ts';
import { mapTexts } from '../map-texts.ts';
import { replaceColumns } from './replace-columns.ts';

export interface RedactText {
  readonly kind: 'redactText';
  readonly columns: readonly string[];
  /** Found parts of these kinds give way to marks such as [NAME]; what the detectors do not know stays. */
  readonly what: readonly PersonalData[];
}

/** The table with marks in place of personal data within the texts of these columns. @throws InputError for numbers */
export function redactText(table: Table, { columns, what }: Omit<RedactText, 'kind'>): Table {
  return replaceColumns(table, columns, column => {
    if (isNumeric(column))
      throw new InputError(`Column ${column.name} holds numbers: there is no text in it to redact.`);
    return mapTexts(
      column,
      column.dictionary.map(text => redactOne(text, what)),
    );
  });
}
