import type { InputColumn, Target } from './pipeline-model.ts';

/** What goes into a model and what comes out, as JSON. */
export interface Signature {
  readonly inputs: readonly SignatureInput[];
  readonly output: {
    readonly column: string;
    readonly task: 'classification' | 'regression';
    readonly classes?: readonly string[];
    readonly positive?: string;
  };
}

export interface SignatureInput {
  readonly name: string;
  readonly kind: InputColumn['kind'];
  /** Whether a value may be missing: some were in training. */
  readonly missingAllowed: boolean;
  /** What training saw. Others are answered, with a warning. */
  readonly categories?: readonly string[];
  /** Smallest and largest of training; dates in ISO 8601. */
  readonly range?: { readonly min: number | string; readonly max: number | string };
}

/** The signature of a model that is asked for these columns. */
export function signatureOf(inputs: readonly InputColumn[], target: Target): Signature {
  return {
    inputs: inputs.map(inputOf),
    output:
      target.task === 'regression'
        ? { column: target.column, task: target.task }
        : {
            column: target.column,
            task: target.task,
            classes: target.classes,
            ...(target.positive !== null && { positive: target.positive }),
          },
  };
}

function inputOf({ name, kind, categories, range, missingSeen }: InputColumn): SignatureInput {
  const told = (value: number) => (kind === 'datetime' ? new Date(value).toISOString() : value);
  return {
    name,
    kind,
    missingAllowed: missingSeen,
    ...(categories.length > 0 && { categories }),
    ...(range && { range: { min: told(range.min), max: told(range.max) } }),
  };
}
