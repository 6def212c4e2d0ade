import type { PersonalData } from '../../privacy/privacy-finding.ts';
import { countOf } from '../../quality/wording.ts';
import type { KindChange } from './change-kinds.ts';
import type { CleaningStep } from './cleaning-step.ts';
import type { EditTable } from './edit-table.ts';

const mostNamed = 4;

/** What a step does, in a person's words: "Dropped the columns name and e-mail". */
export function describeStep(step: CleaningStep): string {
  switch (step.kind) {
    case 'dropColumns':
      return `Dropped ${columnsOf(step.columns)}`;
    case 'renameColumn':
      return `Renamed column ${step.column} to ${step.to}`;
    case 'changeKinds':
      return `Read ${step.changes.map(describeChange).join(', ')}`;
    case 'dropDuplicateRows':
      return 'Dropped rows that repeat an earlier one';
    case 'dropRows':
      return `Dropped ${step.rows.length === 1 ? `row ${step.rows[0]}` : `${step.rows.length} rows`}`;
    case 'dropMissingRows':
      return `Dropped rows without a value in ${listOf(step.columns)}`;
    case 'trimText':
      return `Trimmed the blanks in ${columnsOf(step.columns)}`;
    case 'mergeCategories':
      return `Merged categories of ${step.column}: ${step.merges
        .map(({ from, into }) => `${from.map(quoted).join(', ')} into ${quoted(into)}`)
        .join('; ')}`;
    case 'fillMissing':
      return `Filled missing values of ${step.column} with ${quoted(step.value)}`;
    case 'setMissing':
      return `Took ${step.values.map(quoted).join(', ')} in ${step.column} for missing`;
    case 'setMissingOutside':
      return `Took values of ${step.column} ${outside(step)} for missing`;
    case 'pseudonymise':
      return `Pseudonymised ${columnsOf(step.columns)}`;
    case 'keepYear':
      return `Kept ${step.years === 1 ? 'only the year' : `only the year, to ${step.years} years,`} of ${step.column}`;
    case 'keepPrefix':
      return `Kept only the first ${step.characters === 1 ? 'character' : `${step.characters} characters`} of ${step.column}`;
    case 'roundNumbers':
      return `Rounded ${step.column} to ${step.multiple}`;
    case 'bandNumbers':
      return `Put ${step.column} into bands of ${step.width}`;
    case 'redactText':
      return `Redacted ${listOf(step.what.map(pluralOf))} in ${columnsOf(step.columns)}`;
    case 'addGroups':
      return `Added each row’s group, one of ${step.centers.length}, as column ${step.to}`;
    case 'addUnusual':
      return `Added how unusual each row is, from 0 to 1, as column ${step.to}`;
    case 'editTable':
      return describeEdit(step);
    default:
      return step satisfies never;
  }
}

/** "when as datetime, day first". */
function describeChange({ name, kind, dateOrder, decimalMark }: KindChange): string {
  const order = dateOrder === undefined ? '' : dateOrder === 'dayFirst' ? ', day first' : ', month first';
  return `${name} as ${kind}${order}${decimalMark === undefined ? '' : ', with a decimal comma'}`;
}

/** "Edited 2 cells of age, dropped 1 row, renamed a to b". */
function describeEdit({ cells, droppedRows, droppedColumns, renamed }: EditTable): string {
  const edited = [...new Set(cells.map(({ column }) => column))];
  const parts = [
    cells.length > 0 ? `edited ${countOf(cells.length, 'cell')} of ${listOf(edited)}` : '',
    droppedRows.length > 0 ? `dropped ${countOf(droppedRows.length, 'row')}` : '',
    droppedColumns.length > 0 ? `dropped ${columnsOf(droppedColumns)}` : '',
    renamed.length > 0 ? `renamed ${listOf(renamed.map(({ column, to }) => `${column} to ${to}`))}` : '',
  ].filter(part => part !== '');
  const text = parts.join(', ') || 'changed nothing';
  return text[0]!.toUpperCase() + text.slice(1);
}

function pluralOf(what: PersonalData): string {
  return what === 'address' || what === 'IP address' ? `${what}es` : what.replace(/s?$/, 's');
}

function columnsOf(names: readonly string[]): string {
  return `${names.length === 1 ? 'column' : 'columns'} ${listOf(names)}`;
}

function listOf(names: readonly string[]): string {
  if (names.length > mostNamed)
    return `${names.slice(0, mostNamed).join(', ')} and ${names.length - mostNamed} more`;
  return names.join(', ').replace(/, ([^,]*)$/, ' and $1');
}

function outside({ least, most }: { readonly least: number | null; readonly most: number | null }): string {
  if (least === null) return most === null ? 'outside of nothing' : `above ${most}`;
  return most === null ? `below ${least}` : `below ${least} or above ${most}`;
}

function quoted(text: string): string {
  return `"${text}"`;
}
