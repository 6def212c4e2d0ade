import { type EstimatorName, estimatorLabels } from '../../models/catalogue.ts';
import { inWords } from '../recommend/expected-time.ts';
import { importanceSentence } from '../search/importance-of-params.ts';
import type { Trial } from '../search/trial.ts';

/** Writes down what the autopilot decides and what comes of it. */
export interface Account {
  readonly leaveOut: (estimator: EstimatorName, seconds: number) => void;
  /** `cost` in estimated seconds until it improves on the best. */
  readonly choose: (estimator: EstimatorName, cost: number) => void;
  readonly giveMoreRows: (estimator: EstimatorName, rowShare: number) => void;
  readonly secure: (estimator: EstimatorName) => void;
  readonly tell: (trial: Trial) => void;
  readonly end: (why: string) => void;
  /** `ofFeatures` is what is to be told of new columns. */
  readonly sentences: (ofFeatures: readonly string[]) => readonly string[];
}

interface Stretch {
  readonly estimator: EstimatorName;
  readonly cost: number;
  readonly trials: number;
}

/** Longer accounts are told shorter: the first and the last decisions of the search. */
const mostStretches = 12;

/** An account that begins with the time that there is; null for no limit. */
export function keepAccount(seconds: number | null): Account {
  const leftOut = new Map<EstimatorName, number>();
  const defaults: Trial[] = [];
  const others: Trial[] = [];
  const decisions: (Stretch | string)[] = [];
  let end: string | null = null;

  return {
    leaveOut: (estimator, expected) => leftOut.set(estimator, expected),
    choose(estimator, cost) {
      const last = decisions.at(-1);
      if (typeof last === 'object' && last.estimator === estimator)
        decisions.splice(-1, 1, { ...last, trials: last.trials + 1 });
      else decisions.push({ estimator, cost, trials: 1 });
    },
    giveMoreRows: (estimator, rowShare) =>
      decisions.push(
        `${estimatorLabels[estimator]} had done well on ${percent(rowShare)} of the rows and got more of them.`,
      ),
    secure: estimator =>
      decisions.push(`${estimatorLabels[estimator]} led on some of the rows and was tried on all of them.`),
    tell: trial => (trial.stage === 'default' ? defaults : others).push(trial),
    end: why => {
      end ??= why;
    },
    sentences: ofFeatures => [
      seconds === null
        ? 'There was no limit to the time for looking for models.'
        : `There were ${inWords(seconds)} for looking for models.`,
      ...ofDefaults(defaults),
      ...[...leftOut].map(
        ([estimator, expected]) =>
          `${estimatorLabels[estimator]} was left out: it would have taken about ${inWords(expected)}.`,
      ),
      ...ofSearch(decisions),
      ...ofGains(defaults, others),
      ...ofParams(others),
      ...ofFeatures,
      ...(end === null ? [] : [end]),
    ],
  };
}

function ofDefaults(defaults: readonly Trial[]): readonly string[] {
  const done = defaults
    .flatMap(trial => (trial.state === 'done' ? [trial] : []))
    .sort((a, b) => b.mean - a.mean);
  const names = [...new Set(done.map(({ estimator }) => estimator))];
  const failed = defaults.flatMap(trial => (trial.state === 'failed' ? [trial] : []));
  const best = done[0];
  return [
    ...(best === undefined
      ? []
      : [
          `${names.length} ${names.length === 1 ? 'algorithm was' : 'algorithms were'} tried with their defaults; best was ${estimatorLabels[best.estimator]} with ${shown(best.mean)}.`,
        ]),
    ...failed.map(({ estimator, error }) => `${estimatorLabels[estimator]} failed: ${error}`),
  ];
}

function ofSearch(decisions: readonly (Stretch | string)[]): readonly string[] {
  const sentences = decisions.map(decision =>
    typeof decision === 'string'
      ? decision
      : `${estimatorLabels[decision.estimator]} was next for ${counted(decision.trials)}: its next improvement was estimated to cost the least, ${inWords(decision.cost)} of computing.`,
  );
  if (sentences.length <= mostStretches) return sentences;
  const half = mostStretches / 2;
  return [
    ...sentences.slice(0, half),
    `${sentences.length - mostStretches} more such decisions followed.`,
    ...sentences.slice(-half),
  ];
}

/** What the search made of each algorithm that it tried. */
function ofGains(defaults: readonly Trial[], others: readonly Trial[]): readonly string[] {
  const names = [...new Set(others.map(({ estimator }) => estimator))];
  return names.flatMap(name => {
    const own = others.filter(({ estimator }) => estimator === name);
    const means = (trials: readonly Trial[]) =>
      trials.flatMap(trial =>
        trial.state === 'done' && trial.estimator === name && trial.rowShare === 1 ? [trial.mean] : [],
      );
    const [before, after] = [means(defaults), means([...defaults, ...own])];
    if (before.length === 0 || after.length === 0) return [];
    const pruned = own.filter(({ state }) => state === 'pruned').length;
    const ended = pruned === 0 ? '' : `, ${pruned} of them ended early as hopeless`;
    return [
      `${estimatorLabels[name]}: from ${shown(Math.max(...before))} to ${shown(Math.max(...after))} in ${counted(own.length)}${ended}.`,
    ];
  });
}

/** What mattered of the algorithm that was searched the most. */
function ofParams(others: readonly Trial[]): readonly string[] {
  const counts = new Map<EstimatorName, number>();
  for (const { estimator } of others) counts.set(estimator, (counts.get(estimator) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  const mattered = most === undefined ? null : importanceSentence(others, most[0]);
  return mattered === null ? [] : [mattered];
}

function counted(trials: number): string {
  return trials === 1 ? 'one trial' : `${trials} trials`;
}

function percent(share: number): string {
  return `${share < 0.1 ? (100 * share).toPrecision(1) : Math.round(100 * share)} %`;
}

function shown(score: number): string {
  return Math.abs(score) >= 1000 ? score.toFixed(0) : score.toPrecision(4);
}
