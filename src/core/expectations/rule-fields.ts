import { columnKinds } from '../table/column.ts';
import { dateValue } from './bound.ts';
import { patternFault } from './linear-pattern.ts';
import { isCodedReference, isNumericReference } from './reference.ts';

/** How a field of a rule is filled in and checked. */
export interface RuleField {
  readonly label: string;
  readonly hint?: string;
  readonly holds:
    | 'column'
    | 'texts'
    | 'kinds'
    /** A number, a date as a file would write it, or null for none. */
    | 'bound'
    /** A whole number from 0 on, or null for none. */
    | 'rows'
    /** Above 0. */
    | 'positive'
    /** From 0 to 1. */
    | 'share'
    | 'flag'
    | 'pattern'
    /** Plain numbers taken from a column: nothing that a person types. */
    | 'numericReference'
    | 'codedReference';
}

/** The `mostly` of Great Expectations, the same in every rule that has it. */
export const mostlyField: RuleField = {
  label: 'At least this share',
  hint: '1 is every value; missing ones are not counted',
  holds: 'share',
};
export const columnField: RuleField = { label: 'Column', holds: 'column' };

const longestTexts = 1000;

/** What is wrong with a field's value, told so that it can be put right; null where it is right. */
export function fieldFault({ holds }: RuleField, value: unknown): string | null {
  switch (holds) {
    case 'column':
      return typeof value === 'string' && value !== '' ? null : 'Name a column.';
    case 'texts':
      if (!isTexts(value) || value.length === 0) return 'Name at least one.';
      return value.length <= longestTexts ? null : `Name ${longestTexts} at most.`;
    case 'kinds':
      return isTexts(value) && value.length > 0 && value.every(text => kinds.has(text))
        ? null
        : `Choose among ${columnKinds.join(', ')}.`;
    case 'bound':
      return isBound(value) ? null : 'Give a number, a date such as 2026-01-31, or nothing.';
    case 'rows':
      return value === null || (Number.isInteger(value) && (value as number) >= 0)
        ? null
        : 'Give a whole number from 0 on, or nothing.';
    case 'positive':
      return isNumber(value) && value > 0 ? null : 'Give a number above 0.';
    case 'share':
      return isNumber(value) && value >= 0 && value <= 1 ? null : 'Give a share from 0 to 1.';
    case 'flag':
      return typeof value === 'boolean' ? null : 'Say true or false.';
    case 'pattern':
      return typeof value === 'string' ? patternFault(value) : 'Give a regular expression.';
    case 'numericReference':
      return isNumericReference(value) ? null : 'It lacks the numbers that it compares with.';
    case 'codedReference':
      return isCodedReference(value) ? null : 'It lacks the shares that it compares with.';
    default:
      return holds satisfies never;
  }
}

const kinds = new Set<string>(columnKinds);

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(item => typeof item === 'string');
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isBound(value: unknown): boolean {
  if (value === null || isNumber(value)) return true;
  return typeof value === 'string' && !Number.isNaN(dateValue(value));
}
