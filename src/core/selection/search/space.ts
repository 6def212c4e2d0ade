import type { EstimatorEntry, NumericRange, ParamSpec, ParamValue } from '../../models/entry.ts';
import type { SearchRange, SearchSpace } from './settings.ts';

/** One thing that a search varies. */
export interface Dimension {
  /** The parameter of the estimator, or the place in the preparation. */
  readonly name: string;
  readonly of: 'estimator' | 'preparation';
  readonly range: SearchRange;
  /** What a grid tries, in order. */
  readonly grid: readonly ParamValue[];
  readonly when?: NonNullable<ParamSpec['when']>;
}

/** The space that an estimator is searched in unless a person says otherwise. */
export function spaceOf(entry: Pick<EstimatorEntry, 'params'>): SearchSpace {
  return Object.fromEntries(entry.params.map(spec => [spec.name, rangeOf(spec)]));
}

/** All that the spec allows, as a range. */
export function rangeOf(spec: ParamSpec): SearchRange {
  if (spec.kind === 'choice') return { kind: 'values', values: spec.options };
  const { kind, low, high, scale, orNone } = spec;
  return { kind, low, high, scale, ...(orNone !== undefined && { orNone }) };
}

/**
 * What is varied of an estimator and of its preparation: parameters in the order of the entry, each after the one that
 * it depends on, then those of the preparation. `space` names the parameters that are varied; absent: all of the entry.
 * @throws RangeError naming a parameter that the entry lacks, or a range without values
 */
export function dimensionsOf(
  { params }: Pick<EstimatorEntry, 'params'>,
  space: SearchSpace = spaceOf({ params }),
  preparation: SearchSpace = {},
): readonly Dimension[] {
  const unknown = Object.keys(space).find(name => !params.some(spec => spec.name === name));
  if (unknown !== undefined) throw new RangeError(`there is no parameter "${unknown}" to search`);
  const ofEstimator = params.flatMap(spec => {
    const range = space[spec.name];
    return range === undefined ? [] : [dimensionOf(spec, range)];
  });
  const ofPreparation = Object.entries(preparation).map(
    ([name, range]): Dimension => ({ name, of: 'preparation', range, grid: evenGrid(range) }),
  );
  const dimensions = [...parentsFirst(ofEstimator), ...ofPreparation];
  for (const { name, range } of dimensions) checkRange(name, range);
  return dimensions;
}

function dimensionOf(spec: ParamSpec, range: SearchRange): Dimension {
  const asEntered = JSON.stringify(range) === JSON.stringify(rangeOf(spec));
  return {
    name: spec.name,
    of: 'estimator',
    range,
    grid: asEntered ? spec.grid : evenGrid(range),
    ...(spec.when && { when: spec.when }),
  };
}

function parentsFirst(dimensions: readonly Dimension[]): readonly Dimension[] {
  const names = new Set(dimensions.map(({ name }) => name));
  const placed: Dimension[] = [];
  let rest = dimensions;
  while (rest.length > 0) {
    const ready = rest.filter(
      ({ when }) =>
        when === undefined || !names.has(when.param) || placed.some(({ name }) => name === when.param),
    );
    if (ready.length === 0) throw new RangeError(`"${rest[0]!.name}" depends on itself`);
    placed.push(...ready);
    rest = rest.filter(dimension => !ready.includes(dimension));
  }
  return placed;
}

const evenSteps = 5;

/** The range's values, or some evenly between its ends on its scale, and none last. */
export function evenGrid(range: SearchRange): readonly ParamValue[] {
  if (range.kind === 'values') return range.values;
  const steps = Array.from({ length: evenSteps }, (_, step) => atShare(range, step / (evenSteps - 1)));
  return [...new Set<ParamValue>([...steps, ...(range.orNone === true ? [null] : [])])];
}

/** The number that lies at this share of the way from the lower to the upper end, as the scale has it. */
export function atShare({ kind, low, high, scale }: NumericRange, share: number): number {
  const value = scale === 'log' ? low * (high / low) ** share : low + (high - low) * share;
  const told = kind === 'integer' ? Math.round(value) : Number(value.toPrecision(4));
  return Math.min(high, Math.max(low, told));
}

function checkRange(name: string, range: SearchRange): void {
  if (range.kind === 'values') {
    if (range.values.length === 0) throw new RangeError(`there are no values of "${name}" to search`);
    return;
  }
  const { low, high, scale } = range;
  if (!(low <= high)) throw new RangeError(`"${name}" cannot be searched from ${low} to ${high}`);
  if (scale === 'log' && !(low > 0))
    throw new RangeError(`"${name}" cannot be searched from ${low} on a logarithmic scale`);
}
