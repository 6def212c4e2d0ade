import type { Resampler } from '../resampling/resampler.ts';
import { type ResamplerKind, type resamplers } from '../resampling/resamplers.ts';
import type { SmoteParams } from '../resampling/smote.ts';
import type { ResamplerEntry } from './step-entry.ts';

type ParamsOfResampler<Kind extends ResamplerKind> =
  (typeof resamplers)[Kind] extends Resampler<infer Params> ? Params : never;

const kNeighbors = {
  kind: 'number',
  label: 'Neighbours',
  hint: 'Among how many of the nearest rows of its class a partner is drawn.',
  whole: true,
  least: 1,
} as const;

const smoteFields = { kNeighbors } satisfies ResamplerEntry<SmoteParams>['fields'];

/** What a person is told of every way to balance classes, in the order in which they are offered. */
export const resamplerCatalogue: {
  readonly [Kind in ResamplerKind]: ResamplerEntry<ParamsOfResampler<Kind>>;
} = {
  classWeights: {
    label: 'Weigh rare classes more',
    name: "class_weight='balanced'",
    help: 'Every class counts the same in total; no row is added or taken. The gentlest way, and the quickest.',
    fields: {},
  },
  randomOverSampler: {
    label: 'Repeat rows of rare classes',
    name: 'RandomOverSampler',
    help: 'Until every class has as many rows as the largest.',
    fields: {},
  },
  randomUnderSampler: {
    label: 'Drop rows of frequent classes',
    name: 'RandomUnderSampler',
    help: 'Until every class has as few rows as the rarest. Quick, and wasteful.',
    fields: {},
  },
  smote: {
    label: 'Make rows between rare ones',
    name: 'SMOTE',
    help: 'New rows of the rarer classes lie between neighbours. For numbers alone: it would make halves of categories.',
    fields: smoteFields,
  },
  smoteNc: {
    label: 'Make rows, with categories',
    name: 'SMOTENC',
    help: 'As SMOTE, where one-hot categories are taken from the neighbours as they are.',
    fields: smoteFields,
  },
};
