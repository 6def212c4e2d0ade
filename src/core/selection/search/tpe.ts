import { type Configuration, keyOf } from './configuration.ts';
import { jointDensity } from './joint-density.ts';
import { type Attempt, type Choices, type Strategy, drawUnseen, seenAtFirst } from './strategy.ts';
import type { TrialOutcome } from './trial.ts';

export interface TpeOptions {
  /** Drawn at random before anything is inferred; 10, as in Optuna. */
  readonly startup?: number;
  /** Keys of configurations that are not proposed any more, which grow by what is proposed. */
  readonly seen?: Set<string>;
}

/** Configurations drawn for a proposal, of which the most promising is made. */
const draws = 24;
/** Of those that are not good the last so many count: what is older has little weight, and costs as much. */
const mostRest = 100;
/** Where all of them were seen before they are drawn anew so often, then one is drawn at random. */
const mostRepeats = 5;

/**
 * Tree-structured Parzen estimator (Bergstra, Bardenet, Bengio and Kégl 2011) over all dimensions jointly, as Optuna's
 * TPESampler by default: of configurations drawn from around the best tenth, the one that is likeliest there against the
 * rest. What is under way counts among the rest, so that trials side by side differ.
 */
export function tpeStrategy(
  choices: Choices,
  { startup = 10, seen = seenAtFirst(choices) }: TpeOptions = {},
): Strategy {
  const history = createHistory(choices);
  return {
    next() {
      const configuration =
        (history.size() < startup ? null : propose(choices, history.split(), seen)) ??
        drawUnseen(choices, seen);
      if (configuration === null) return 'done';
      seen.add(keyOf(configuration));
      history.begin(configuration);
      return { configuration, rowShare: 1 };
    },
    learn: history.learn,
  };
}

interface Split {
  readonly good: readonly Configuration[];
  readonly rest: readonly Configuration[];
}

/** Of some drawn from where the good ones lay the one that is likeliest there against the rest; null if it was seen. */
function propose(
  { dimensions, fixed, random }: Choices,
  { good, rest }: Split,
  seen: ReadonlySet<string>,
): Configuration | null {
  const ofGood = jointDensity(dimensions, fixed, good);
  const ofRest = jointDensity(dimensions, fixed, rest);
  const gainOf = (drawn: Configuration) => ofGood.logDensity(drawn) - ofRest.logDensity(drawn);
  for (let repeat = 0; repeat < mostRepeats; repeat++) {
    const [best] = Array.from({ length: draws }, () => ofGood.draw(random))
      .filter(drawn => !seen.has(keyOf(drawn)))
      .map(drawn => ({ drawn, gain: gainOf(drawn) }))
      .sort((a, b) => b.gain - a.gain);
    if (best !== undefined) return best.drawn;
  }
  return null;
}

/** The best tenth, and 25 at most, as Optuna's default gamma. */
function goodCount(told: number): number {
  return Math.min(Math.ceil(0.1 * told), 25);
}

function createHistory({ known }: Choices) {
  const told: { readonly configuration: Configuration; readonly value: number }[] = [];
  const underWay = new Map<string, Configuration>();
  let best: Extract<TrialOutcome, { state: 'done' }> | null = null;

  /** Of a trial that was ended early: as far from the best as it was on the folds that both have. */
  function valueOf(outcome: TrialOutcome): number {
    if (outcome.state === 'done') return outcome.mean;
    if (outcome.state === 'failed' || best === null) return -Infinity;
    const behind = outcome.scores.map((score, fold) => score - best!.scores[fold]!);
    return best.mean + behind.reduce((sum, one) => sum + one, 0) / behind.length;
  }

  function learn({ configuration }: Pick<Attempt, 'configuration'>, outcome: TrialOutcome): void {
    underWay.delete(keyOf(configuration));
    if (outcome.state === 'done' && (best === null || outcome.mean > best.mean)) best = outcome;
    told.push({ configuration, value: valueOf(outcome) });
  }
  if (known !== null) learn(known, known.outcome);

  return {
    learn,
    size: () => told.length + underWay.size,
    begin: (configuration: Configuration) => underWay.set(keyOf(configuration), configuration),
    split(): Split {
      const ranking = [...told.keys()].sort((a, b) => told[b]!.value - told[a]!.value || a - b);
      const good = new Set(ranking.slice(0, goodCount(told.length)));
      const partOf = (wanted: boolean) =>
        told.filter((_, at) => good.has(at) === wanted).map(({ configuration }) => configuration);
      return { good: partOf(true), rest: [...partOf(false), ...underWay.values()].slice(-mostRest) };
    },
  };
}
