import { planDefaults } from './plan-defaults.ts';
import { resamplerCatalogue } from './resampler-catalogue.ts';
import { fieldsOf, stepCatalogue } from './step-catalogue.ts';
import type { ParamField } from './param-field.ts';
import type { PlannedStep } from '../plan.ts';
import type { PlannedResampler } from '../resampling/resamplers.ts';

/** A parameter's value as a person reads it. */
export function paramText(field: ParamField, value: unknown): string {
  switch (field.kind) {
    case 'flag':
      return value === true ? 'yes' : 'no';
    case 'choice':
      return value === null ? (field.none ?? '') : optionText(field.options, value);
    case 'choices':
      return listOf(value)
        .map(one => optionText(field.options, one))
        .join(', ');
    case 'number':
      return plainText(value);
    case 'numberOrAuto':
      return value === 'auto' ? field.auto : plainText(value);
    case 'optionalNumber':
    case 'fill':
      return value === null ? field.none : plainText(value);
    case 'moment':
      return typeof value === 'number' ? new Date(value).toISOString().slice(0, 10) : field.none;
    case 'range':
      return listOf(value).join(' to ');
    case 'numbers':
    case 'texts':
      return listOf(value).join(', ');
    case 'formulas':
      return listOf(value).map(formulaText).join('; ');
    default:
      return field satisfies never;
  }
}

/** What of a step is not as by default: `strategy = median`; empty where all is. */
export function changedParams(step: PlannedStep): readonly string[] {
  return changedOf(stepCatalogue[step.kind], planDefaults.step(step.kind), step.params);
}

/** The same of a way to balance classes. */
export function changedBalance(balance: PlannedResampler): readonly string[] {
  return changedOf(resamplerCatalogue[balance.kind], planDefaults.balance(balance.kind), balance.params);
}

function changedOf(
  entry: { readonly fields: object },
  defaults: Readonly<Record<string, unknown>>,
  params: object,
): readonly string[] {
  const given = params as Readonly<Record<string, unknown>>;
  return fieldsOf(entry).flatMap(([name, field]) => {
    const value = given[name];
    const same = value === undefined || JSON.stringify(value) === JSON.stringify(defaults[name]);
    return same ? [] : [`${name} = ${codeText(field, value)}`];
  });
}

function plainText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** As a plan spells it, where that is a word. */
function codeText(field: ParamField, value: unknown): string {
  if (field.kind === 'choice' && value !== null) return plainText(value);
  return field.kind === 'choices' ? listOf(value).map(plainText).join(', ') : paramText(field, value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function optionText(options: Readonly<Record<string, string>>, value: unknown): string {
  return options[plainText(value)] ?? plainText(value);
}

function formulaText(column: unknown): string {
  const { name, formula } = column as { readonly name: string; readonly formula: string };
  return `${name} = ${formula}`;
}
