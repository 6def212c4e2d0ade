import type { EstimatorEntry, ParamSpec, ParamValue } from '../../../core/models/entry.ts';
import type { SearchRange, SearchSpace, TuningMethod } from '../../../core/selection/search/settings.ts';
import { paramValueText } from '../../../lifecycle/training/param-words.ts';
import { mayBeNone } from '../candidates/param-values.ts';

/** What the editor holds of one parameter; a grid reads the values, the other methods the ends. */
export interface RangeDraft {
  readonly varied: boolean;
  /** As typed, with commas between. */
  readonly values: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly none: boolean;
  /** Of a parameter that is one of some words. */
  readonly options: readonly ParamValue[];
}

/** The drafts of an estimator's parameters by name. */
export type SpaceDraft = Readonly<Record<string, RangeDraft>>;

/** A grid with more combinations than this is not proposed. */
const mostProposed = 120;

/** What the entry proposes: for a grid the most important parameters, as many as stay within reach; else all. */
export function proposedSpace({ params }: Pick<EstimatorEntry, 'params'>, method: TuningMethod): SpaceDraft {
  let combinations = 1;
  return Object.fromEntries(
    params.map(spec => {
      const fits = combinations * spec.grid.length <= mostProposed;
      const varied = method !== 'grid' || (fits && spec.grid.length > 1);
      if (varied) combinations *= spec.grid.length;
      return [spec.name, draftOf(spec, method, varied)];
    }),
  );
}

function draftOf(spec: ParamSpec, method: TuningMethod, varied: boolean): RangeDraft {
  const typed = { values: spec.grid.map(paramValueText).join(', ') };
  if (spec.kind === 'choice')
    return {
      ...typed,
      varied,
      low: null,
      high: null,
      none: false,
      options: method === 'grid' ? spec.grid : spec.options,
    };
  return { ...typed, varied, low: spec.low, high: spec.high, none: spec.orNone === true, options: [] };
}

/** The range that a draft means, or what is wrong with it. */
export function readRange(
  spec: ParamSpec,
  draft: RangeDraft,
  method: TuningMethod,
): { readonly range: SearchRange } | { readonly error: string } {
  if (spec.kind === 'choice') {
    const values = spec.options.filter(option => draft.options.includes(option));
    return values.length > 0 ? { range: { kind: 'values', values } } : { error: 'Choose at least one.' };
  }
  if (method === 'grid') return readValues(spec, draft.values);
  const { low, high, none } = draft;
  if (low === null || high === null) return { error: 'Give both ends.' };
  if (!(low < high)) return { error: 'The first number must be below the second.' };
  if (spec.scale === 'log' && low <= 0) return { error: 'Give ends above 0.' };
  if (spec.kind === 'integer' && !(Number.isInteger(low) && Number.isInteger(high)))
    return { error: 'Give whole numbers.' };
  return {
    range: { kind: spec.kind, low, high, scale: spec.scale, ...(mayBeNone(spec) && { orNone: none }) },
  };
}

function readValues(spec: ParamSpec, typed: string): ReturnType<typeof readRange> {
  const words = typed
    .split(',')
    .map(word => word.trim())
    .filter(word => word !== '');
  if (words.length === 0) return { error: 'Give at least one value.' };
  const values: ParamValue[] = [];
  for (const word of words) {
    const isNone = word.toLowerCase() === 'none';
    const value = isNone ? null : Number(word);
    if (isNone ? !mayBeNone(spec) : !Number.isFinite(value))
      return { error: `“${word}” is not a value of this parameter.` };
    if (spec.kind === 'integer' && value !== null && !Number.isInteger(value))
      return { error: `“${word}” is not a whole number.` };
    if (!values.includes(value)) values.push(value);
  }
  return { range: { kind: 'values', values } };
}

/** The space that a draft means, or the first thing that is wrong with it. */
export function readSpace(
  { label, params }: Pick<EstimatorEntry, 'label' | 'params'>,
  draft: SpaceDraft,
  method: TuningMethod,
): { readonly space: SearchSpace } | { readonly error: string } {
  const space: Record<string, SearchRange> = {};
  for (const spec of params) {
    const own = draft[spec.name];
    if (own === undefined || !own.varied) continue;
    const read = readRange(spec, own, method);
    if ('error' in read) return { error: `${label}, ${spec.label}: ${read.error}` };
    space[spec.name] = read.range;
  }
  return { space };
}
