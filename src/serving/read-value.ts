import type { InputColumn } from '../core/pipeline/pipeline-model.ts';
import { parseCell } from '../core/table/parse-cell.ts';

/** A value as a form would hold it, '' where missing; or what is wrong with it. */
export type ReadValue = { readonly text: string } | { readonly fault: string };

/**
 * Reads a JSON value for an input: a number, a text, a date in ISO 8601, true or false where the categories are just
 * that. null, and no field at all, stand for a missing value, where training rows lacked some, too.
 */
export function readValue(value: unknown, input: InputColumn): ReadValue {
  const { name, kind } = input;
  if (value === undefined || value === null) return missing(value, input);
  switch (kind) {
    case 'number':
      return typeof value === 'number' ? { text: String(value) } : { fault: wrong(name, 'a number', value) };
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value)
        ? { text: String(value) }
        : { fault: wrong(name, 'a whole number', value) };
    case 'datetime':
      return typeof value === 'string' && parseCell(value, 'datetime').state === 'value'
        ? { text: value }
        : { fault: wrong(name, 'a date or time in ISO 8601', value) };
    case 'boolean':
    case 'category':
    case 'text':
    case 'identifier':
      return readCategory(value, input);
    default:
      return kind satisfies never;
  }
}

function missing(value: null | undefined, { name, missingSeen }: InputColumn): ReadValue {
  if (missingSeen) return { text: '' };
  return {
    fault:
      value === null
        ? `"${name}" is null, but no row that the model learned from lacked it.`
        : `"${name}" is missing.`,
  };
}

/** Categories are texts; where they were written as numbers or truths in the table, those are taken, too. */
function readCategory(value: unknown, { name, categories }: InputColumn): ReadValue {
  if (typeof value === 'string' && value !== '') return { text: value };
  if (typeof value === 'number') return { text: String(value) };
  const truth = categories.find(category => category.toLowerCase() === String(value));
  if (typeof value === 'boolean' && truth !== undefined) return { text: truth };
  const some = categories.slice(0, 5).map(category => `"${category}"`);
  const like = some.length === 0 ? 'a text' : `a text, such as ${some.join(', ')}`;
  return { fault: wrong(name, like, value) };
}

function wrong(name: string, expected: string, value: unknown): string {
  const written = JSON.stringify(value);
  const shown = written.length > 60 ? `${written.slice(0, 60)}…` : written;
  return `"${name}" should be ${expected}, not ${shown}.`;
}
