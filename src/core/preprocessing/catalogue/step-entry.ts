import type { FieldFor } from './param-field.ts';

/** What steps are for, in the order in which they are offered. */
export const stepPurposes = {
  fill: 'Fill what is missing',
  scale: 'Scale and bend numbers',
  encode: 'Turn categories into numbers',
  text: 'Turn text into numbers',
  dates: 'Turn dates into numbers',
  cut: 'Cut numbers into parts',
  make: 'Make new columns',
  select: 'Keep the useful columns',
  reduce: 'Press many columns into few',
} as const;
export type StepPurpose = keyof typeof stepPurposes;

/** What a person is told of a step and asked for: the one declaration that forms, diagrams and reports are drawn from. */
export interface StepEntry<Params extends object> extends ResamplerEntry<Params> {
  readonly purpose: StepPurpose;
}

/** The same of a way to balance classes. */
export interface ResamplerEntry<Params extends object> {
  /** What it does, as a button would say it. */
  readonly label: string;
  /** What scikit-learn, or the library that has it, calls it. */
  readonly name: string;
  /** When one wants it, and what to mind. */
  readonly help: string;
  readonly fields: { readonly [Name in keyof Required<Params>]: FieldFor<Params[Name]> };
}
