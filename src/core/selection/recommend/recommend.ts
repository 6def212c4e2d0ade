import { type EstimatorName, estimatorEntries, estimatorsFor } from '../../models/catalogue.ts';
import type { Subject } from './argument.ts';
import { argumentsAbout } from './arguments.ts';
import { type DataSituation, type DeviceSituation, foldShape } from './data-situation.ts';
import { argumentOfTime } from './expected-time.ts';
import { type Family, familyOf } from './family.ts';

/** What is to be said of one estimator before anything was trained. */
export interface Recommendation {
  readonly estimator: EstimatorName;
  readonly suits: 'well' | 'possibly' | 'poorly';
  /** Whole sentences for a person, the weightiest first. */
  readonly reasons: readonly string[];
  /** For all folds, on this device, with the defaults. */
  readonly expectedSeconds: number;
  /** Whether it is among those to compare unless a person says otherwise. */
  readonly preselected: boolean;
}

/** More real models than this are not compared unasked. */
const mostPreselected = 5;
/** The preselected together take no longer than this, as far as can be foreseen. */
const patienceSeconds = 120;

/** Every estimator of the task, the dummy first and then the fittest, each with what speaks for and against it. */
export function recommend(data: DataSituation, device: DeviceSituation): readonly Recommendation[] {
  const judged = estimatorsFor(data.task)
    .map(estimator => judge(estimator, data, device))
    .sort((first, second) => second.rating - first.rating);
  const preselected = preselect(judged);
  return judged.map(({ estimator, suits, reasons, expectedSeconds }) => ({
    estimator,
    suits,
    reasons,
    expectedSeconds,
    preselected: preselected.has(estimator),
  }));
}

interface Judged extends Omit<Recommendation, 'preselected'> {
  readonly family: Family;
  readonly rating: number;
}

function judge(estimator: EstimatorName, data: DataSituation, device: DeviceSituation): Judged {
  const entry = estimatorEntries[estimator];
  const family = familyOf(estimator);
  const oneFit = entry.seconds(foldShape(data, device)) * device.slowness;
  const expectedSeconds = oneFit * Math.ceil(device.folds / Math.max(1, device.parallel));
  const subject: Subject = { estimator, family, entry, data, expectedSeconds };
  const found = [...argumentsAbout(subject), argumentOfTime(subject)].filter(one => one !== null);
  const weight = found.reduce((sum, argument) => sum + argument.weight, 0);
  const unfit = found.some(argument => argument.weight <= -2);
  const suits = unfit || weight <= -1 ? 'poorly' : weight >= 1 ? 'well' : 'possibly';
  return {
    estimator,
    family,
    suits,
    expectedSeconds,
    reasons: found
      .toSorted((first, second) => Math.abs(second.weight) - Math.abs(first.weight))
      .map(({ sentence }) => sentence),
    rating: family === 'dummy' ? Infinity : unfit ? weight - 100 : weight,
  };
}

/** The fittest of each family, as long as patience reaches; the dummy always. */
function preselect(ranked: readonly Judged[]): ReadonlySet<EstimatorName> {
  const chosen: Judged[] = [];
  let seconds = 0;
  for (const one of ranked) {
    const real = chosen.filter(({ family }) => family !== 'dummy');
    const wanted =
      one.rating >= 0 &&
      one.family !== 'ensemble' &&
      real.length < mostPreselected &&
      !real.some(({ family }) => family === one.family) &&
      seconds + one.expectedSeconds <= patienceSeconds;
    if (!wanted && one.family !== 'dummy') continue;
    chosen.push(one);
    seconds += one.expectedSeconds;
  }
  return new Set(chosen.map(({ estimator }) => estimator));
}
