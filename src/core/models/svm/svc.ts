import { FitError } from '../../errors.ts';
import { type Matrix, takeRows, zeros } from '../../matrix.ts';
import { deriveSeed } from '../../random.ts';
import type { Engines, Estimator, FitContext } from '../estimator.ts';
import { checkClassification, checkWidth } from '../input-checks.ts';
import { checkFormat } from '../model-format.ts';
import { type ClassWeight, classWeightTotals, weightsByClass, weightsOrOnes } from '../sample-weights.ts';
import { forEachDecisionLater } from './decisions-later.ts';
import { checkReach, kernelFunctionOf } from './kernel-function.ts';
import { type FittedMachine, fitMachine, type MachineState } from './machine-fit.ts';
import { coupledProbabilities } from './pairwise-coupling.ts';
import { createPlainEngine } from './plain-engine.ts';
import { probabilityOf, type Sigmoid } from './sigmoid-calibration.ts';
import { forEachDecision, gatherSupports, type SupportVectors } from './support-vectors.ts';
import { checkSvmParams, svmDefaults, type SvmParams } from './svm-params.ts';

export interface SvcParams extends SvmParams {
  /** Factors on C for the rows of each class. */
  readonly classWeight: ClassWeight;
}

const format = 'terrarium-svc/1';

export interface SvcModel extends SupportVectors {
  readonly format: typeof format;
  readonly classes: number;
  /** Codes of the classes seen in training, ascending; the others have probability 0. */
  readonly seenClasses: readonly number[];
  /** One a machine. */
  readonly sigmoids: readonly Sigmoid[];
  readonly iterations: number;
  readonly converged: boolean;
}

/** What a fit that is cut off goes on from. */
interface SvcState {
  readonly format: typeof stateFormat;
  readonly finished: readonly FittedMachine[];
  /** Of the next machine. */
  readonly current: MachineState | null;
}

const stateFormat = 'terrarium-svc-state/1';

function svcStateOf(state: object | undefined): SvcState | null {
  return state !== undefined && 'format' in state && state.format === stateFormat
    ? (state as SvcState)
    : null;
}

/** 100 classes make 4,950 machines, and every row that is scored asks them all. */
const mostClasses = 100;

/**
 * Support vector classification, one machine for each pair of classes, as scikit-learn's SVC (libsvm), with probabilities
 * by Platt's sigmoid and pairwise coupling. Keeps rows of the training table in the model.
 */
export const svc: Estimator<SvcParams, SvcModel> = {
  defaults: { ...svmDefaults, classWeight: null },
  fit(features, target, params, context) {
    checkClassification(features, target, context);
    checkSvmParams(params);
    const kernel = kernelFunctionOf(params, features);
    checkReach(kernel, features);
    const { weights, counts, rowsOf, seenClasses } = rowsByClass(target, params, context);
    const pairs = pairsOf(seenClasses);
    const engine = (context.engines?.svm ?? createPlainEngine)();
    const resumed = svcStateOf(context.resumeFrom);
    const finished: FittedMachine[] = [...(resumed?.finished ?? [])];
    const rowsOfPair = ([first, second]: readonly [number, number]) =>
      [...rowsOf[first]!, ...rowsOf[second]!].toSorted((a, b) => a - b);
    for (const [at, pair] of pairs.entries()) {
      if (at < finished.length) continue;
      const tableRows = rowsOfPair(pair);
      const save = (current: MachineState | null) =>
        context.checkpoint?.({ format: stateFormat, finished: [...finished], current } satisfies SvcState);
      const machine = fitMachine(
        {
          features: takeRows(features, tableRows),
          positive: tableRows.map(row => target[row] === pair[1]),
          bounds: Float64Array.from(tableRows, row => params.C * weights[row]!),
          weights: Float64Array.from(tableRows, row => counts[row]!),
        },
        kernel,
        engine,
        {
          ...params,
          maxIter: params.maxIter === -1 ? Infinity : params.maxIter,
          seed: deriveSeed(context.seed, at),
          report: fraction => context.report?.((at + fraction) / pairs.length),
          ...(context.checkpoint && { checkpoint: save }),
          resumeFrom: at === resumed?.finished.length ? resumed.current : null,
        },
      );
      finished.push(machine);
    }
    return {
      format,
      ...gatherSupports(
        features,
        kernel,
        finished.map((machine, at) => ({ ...machine, tableRows: rowsOfPair(pairs[at]!) })),
      ),
      classes: context.classes,
      seenClasses,
      sigmoids: finished.map(machine => machine.sigmoid),
      iterations: finished.reduce((sum, machine) => sum + machine.iterations, 0),
      converged: finished.every(machine => machine.converged),
    };
  },

  predict(model, features, engines) {
    const { probabilities, take } = coupling(model, features);
    forEachDecision(model, features, engines?.svm, take);
    return probabilities;
  },
  async predictLater(model, features, engines) {
    const { probabilities, take } = coupling(model, features);
    await forEachDecisionLater(model, features, engines, take);
    return probabilities;
  },
};

/** As libsvm: no machine is ever sure. */
const leastProbability = 1e-7;

/** The class probabilities of each row, once `take` was told what the machines say to it. */
function coupling(model: SvcModel, features: Matrix) {
  checkFormat('svc', model, format);
  checkWidth(features, model.supports.columns);
  const { classes, seenClasses, sigmoids } = model;
  const probabilities = zeros(features.rows, classes);
  const wins = seenClasses.map(() => new Float64Array(seenClasses.length));
  const pairs = pairsOf(seenClasses.map((_, at) => at));
  const take = (decisions: Float64Array, row: number): void => {
    pairs.forEach(([first, second], machine) => {
      const ofSecond = Math.min(
        Math.max(probabilityOf(sigmoids[machine]!, decisions[machine]!), leastProbability),
        1 - leastProbability,
      );
      wins[second]![first] = ofSecond;
      wins[first]![second] = 1 - ofSecond;
    });
    const shares = pairs.length === 1 ? [wins[0]![1]!, wins[1]![0]!] : coupledProbabilities(wins);
    seenClasses.forEach((code, at) => {
      probabilities.data[row * classes + code] = shares[at]!;
    });
  };
  return { probabilities, take };
}

/**
 * What each machine says to each row: above 0 speaks for the later class of its pair (scikit-learn's decision_function of
 * two classes; of more, its 'ovo' shape has the other sign).
 */
export function svcDecisions(model: SvcModel, features: Matrix, engines?: Engines): Matrix {
  checkFormat('svc', model, format);
  checkWidth(features, model.supports.columns);
  const values = zeros(features.rows, model.machines.length);
  forEachDecision(model, features, engines?.svm, (decisions, row) =>
    values.data.set(decisions, row * values.columns),
  );
  return values;
}

/** Every two classes, in libsvm's order. */
function pairsOf(classes: readonly number[]): readonly (readonly [number, number])[] {
  return classes.flatMap((first, at) => classes.slice(at + 1).map(second => [first, second] as const));
}

/** The rows of each class that count at all, by code. @throws FitError when there are too many classes for pairs */
function rowsByClass(
  target: Float64Array,
  { classWeight }: SvcParams,
  { classes, sampleWeight }: FitContext,
) {
  const counts = weightsOrOnes(sampleWeight, target.length);
  const weights = weightsByClass(classWeight, target, counts, classes);
  const totals = classWeightTotals(target, weights, classes);
  const seenClasses = Array.from(totals.keys()).filter(code => totals[code]! > 0);
  if (seenClasses.length < 2)
    throw new FitError(
      `the class weights leave ${seenClasses.length} class: a classifier needs at least two`,
    );
  if (seenClasses.length > mostClasses) {
    const machines = (seenClasses.length * (seenClasses.length - 1)) / 2;
    throw new FitError(
      `${seenClasses.length} classes would take ${machines} support vector machines, one for each pair: the most is ${mostClasses} classes`,
    );
  }
  const rowsOf: number[][] = Array.from({ length: classes }, () => []);
  target.forEach((code, row) => {
    if (weights[row]! > 0) rowsOf[code]!.push(row);
  });
  return { weights, counts, rowsOf, seenClasses };
}
