import { formulaFault } from '../engineering/formula/formula-fault.ts';
import type { ParamField } from './param-field.ts';

/**
 * What is wrong with a parameter's value, told so that it can be put right; null where nothing is.
 * `columns` are the numbers that a formula may name; null where they are not known.
 */
export function paramError(
  field: ParamField,
  value: unknown,
  columns: readonly string[] | null,
): string | null {
  switch (field.kind) {
    case 'number':
    case 'optionalNumber':
    case 'numberOrAuto':
      return value === null || value === 'auto' ? absentError(field.kind, value) : numberError(field, value);
    case 'range':
      return rangeError(field, value as readonly unknown[]);
    case 'choices':
      return (value as readonly unknown[]).length === 0 ? 'Choose at least one.' : null;
    case 'numbers':
      return edgesError(value as readonly number[]);
    case 'texts':
      return labelsError(value as readonly string[]);
    case 'formulas':
      return formulasError(value as readonly NamedFormula[], columns);
    case 'flag':
    case 'choice':
    case 'moment':
    case 'fill':
      return null;
    default:
      return field satisfies never;
  }
}

interface NamedFormula {
  readonly name: string;
  readonly formula: string;
}

type NumberKind = 'number' | 'optionalNumber' | 'numberOrAuto';
type Bounded = Extract<ParamField, { readonly kind: NumberKind | 'range' }>;

function absentError(kind: NumberKind, value: unknown): string | null {
  return kind === 'number' || (kind === 'numberOrAuto' && value === null) ? 'Give a number.' : null;
}

function numberError({ whole, least, most }: Bounded, value: unknown): string | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'Give a number.';
  if (whole && !Number.isInteger(value)) return 'Give a whole number.';
  if (least !== undefined && value < least) return `Give ${least} or more.`;
  if (most !== undefined && value > most) return `Give ${most} or less.`;
  return null;
}

function rangeError(field: Bounded, [from, to]: readonly unknown[]): string | null {
  const error = numberError(field, from) ?? numberError(field, to);
  if (error !== null) return error;
  return (from as number) <= (to as number) ? null : 'Give the smaller number first.';
}

function edgesError(edges: readonly number[]): string | null {
  if (edges.length === 0) return 'Give at least one edge.';
  if (!edges.every(Number.isFinite)) return 'Give numbers with commas between.';
  const wrong = edges.findIndex((edge, e) => e > 0 && edge <= edges[e - 1]!);
  return wrong === -1 ? null : `${edges[wrong]} is not above ${edges[wrong - 1]}: edges rise.`;
}

function labelsError(labels: readonly string[]): string | null {
  const twice = labels.find((label, l) => labels.indexOf(label) !== l);
  if (twice !== undefined) return `"${twice}" is there twice.`;
  return labels.includes('') ? 'A label is empty.' : null;
}

function formulasError(formulas: readonly NamedFormula[], columns: readonly string[] | null): string | null {
  if (formulas.length === 0) return 'Add a column to calculate.';
  for (const [f, { name, formula }] of formulas.entries()) {
    if (name.trim() === '') return `Column ${f + 1} has no name.`;
    if (formulas.findIndex(other => other.name === name) !== f) return `"${name}" is there twice.`;
    const fault = formulaFault(formula, columns);
    if (fault !== null) return `${name}: ${fault.message}`;
  }
  return null;
}
