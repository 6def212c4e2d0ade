import { parseArgs } from 'node:util';
import { type ModelFormat, modelFormats } from '../../src/lifecycle/deployment/model-formats.ts';

/** What `npm run lifecycle` was asked to do. */
export interface LifecycleArguments {
  readonly data: string | null;
  readonly target: string | null;
  readonly task: 'classification' | 'regression' | null;
  readonly positive: string | null;
  readonly score: string | null;
  readonly predictions: string | null;
  readonly report: string | null;
  /** Where the model card goes, as HTML. */
  readonly card: string | null;
  /** Where the whole project report goes, as HTML. */
  readonly reportHtml: string | null;
  /** Where the package of the deployed version goes. */
  readonly package: string | null;
  /** The formats that it leaves in, beside the package. */
  readonly export: readonly ModelFormat[];
  readonly seed: number;
  /** For the whole training. */
  readonly budgetSeconds: number;
  readonly screenshots: string | null;
}

export const usage = `npm run lifecycle -- [--data train.csv] [--target churn] [--task classification|regression] [--positive Yes]
                     [--score new.csv] [--predictions out.csv] [--report report.json] [--card card.html]
                     [--report-html report.html] [--package model.terrarium] [--export onnx,html,python]
                     [--seed 42] [--budget 30] [--screenshots DIR]`;

function wholeNumber(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < least)
    throw new RangeError(`--${name} takes a whole number from ${least} on, not "${text}"`);
  return value;
}

function formatsIn(text: string | undefined): readonly ModelFormat[] {
  return (text ?? '')
    .split(',')
    .filter(name => name !== '')
    .map(name => {
      const format = modelFormats.find(one => one === name);
      if (format === undefined)
        throw new RangeError(`--export takes any of ${modelFormats.join(', ')}, not "${name}"`);
      return format;
    });
}

/** Reads the command line. @throws RangeError or TypeError that name the argument at fault. */
export function readArguments(argv: readonly string[]): LifecycleArguments {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...argv],
    options: {
      data: text,
      target: text,
      task: text,
      positive: text,
      score: text,
      predictions: text,
      report: text,
      card: text,
      'report-html': text,
      package: text,
      export: text,
      seed: { type: 'string', default: '42' },
      budget: { type: 'string', default: '30' },
      screenshots: text,
    },
  });
  const { task } = values;
  if (task !== undefined && task !== 'classification' && task !== 'regression')
    throw new RangeError(`--task is classification or regression, not "${task}"`);
  return {
    data: values.data ?? null,
    target: values.target ?? null,
    task: task ?? null,
    positive: values.positive ?? null,
    score: values.score ?? null,
    predictions: values.predictions ?? null,
    report: values.report ?? null,
    card: values.card ?? null,
    reportHtml: values['report-html'] ?? null,
    package: values.package ?? null,
    export: formatsIn(values.export),
    seed: wholeNumber('seed', values.seed, 0),
    budgetSeconds: wholeNumber('budget', values.budget, 1),
    screenshots: values.screenshots ?? null,
  };
}
