import type { ParamValue } from '../../../core/models/entry.ts';
import type { ParamField } from '../../../core/preprocessing/catalogue/param-field.ts';
import { planDefaults } from '../../../core/preprocessing/catalogue/plan-defaults.ts';
import { fieldsOf, stepCatalogue } from '../../../core/preprocessing/catalogue/step-catalogue.ts';
import type { PlannedStep, PreparationPlan } from '../../../core/preprocessing/plan.ts';
import type { TransformerKind } from '../../../core/preprocessing/transformers.ts';

/** One thing about a preparation that a search may vary. */
export interface PlanChoice {
  /** As a search names it: `groups.0.steps.1.strategy`. */
  readonly place: string;
  readonly label: string;
  readonly options: readonly { readonly value: ParamValue; readonly text: string }[];
}

/** The choices of one step. */
export interface StepChoices {
  readonly at: string;
  /** "numbers: Fill with one value" */
  readonly label: string;
  readonly choices: readonly PlanChoice[];
}

/** Any of these may stand for another with its defaults. */
const scalers: readonly TransformerKind[] = [
  'standardScaler',
  'robustScaler',
  'minMaxScaler',
  'maxAbsScaler',
  'quantileTransformer',
  'powerTransformer',
];

/** What keeps a preparation from failing on what it has not seen is no matter of taste. */
const needed: readonly string[] = ['handleUnknown'];

/** What of a plan can be varied without a wrong turn: words and switches of its steps, numbers in a few steps, and which scaler. */
export function planChoices(plan: PreparationPlan): readonly StepChoices[] {
  const inGroups = plan.groups.flatMap(({ name, steps }, group) => {
    const ofCategories = steps.some(({ kind }) => stepCatalogue[kind].purpose === 'encode');
    return steps.map((step, at) => choicesOf(step, `groups.${group}.steps.${at}`, name, ofCategories));
  });
  const last = plan.finally.map((step, at) => choicesOf(step, `finally.${at}`, 'all features', false));
  return [...inGroups, ...last].filter(({ choices }) => choices.length > 0);
}

function choicesOf(step: PlannedStep, at: string, part: string, ofCategories: boolean): StepChoices {
  const entry = stepCatalogue[step.kind];
  const values: Readonly<Record<string, unknown>> = {
    ...planDefaults.step(step.kind),
    ...step.params,
  };
  const ofFields = fieldsOf(entry).flatMap(([name, field]): PlanChoice[] => {
    if (needed.includes(name)) return [];
    const options = optionsOf(field, values[name]).filter(
      ({ value }) => !(ofCategories && (value === 'mean' || value === 'median')),
    );
    return options.length < 2 ? [] : [{ place: `${at}.${name}`, label: field.label, options }];
  });
  return {
    at,
    label: `${part}: ${entry.label}`,
    choices: scalers.includes(step.kind) ? [whichScaler(at)] : ofFields,
  };
}

function whichScaler(at: string): PlanChoice {
  const options = scalers.map(kind => ({ value: kind, text: stepCatalogue[kind].label }));
  return { place: `${at}.kind`, label: 'How numbers are scaled', options };
}

function optionsOf(field: ParamField, now: unknown): PlanChoice['options'] {
  switch (field.kind) {
    case 'flag':
      return [
        { value: false, text: 'no' },
        { value: true, text: 'yes' },
      ];
    case 'choice':
      return Object.entries(field.options).map(([value, text]) => ({ value, text }));
    case 'number':
      return typeof now === 'number' ? around(now, field) : [];
    case 'optionalNumber':
    case 'numberOrAuto':
    case 'range':
    case 'choices':
    case 'numbers':
    case 'texts':
    case 'fill':
    case 'moment':
    case 'formulas':
      return [];
    default:
      return field satisfies never;
  }
}

/** Half, the same and twice as much, within the bounds. */
function around(
  now: number,
  { whole, least = -Infinity, most = Infinity }: { whole?: true; least?: number; most?: number },
): PlanChoice['options'] {
  const near = [now / 2, now, now * 2].map(value => (whole ? Math.round(value) : value));
  const fitting = [...new Set(near.map(value => Math.min(most, Math.max(least, value))))];
  return fitting.map(value => ({ value, text: String(value) }));
}
