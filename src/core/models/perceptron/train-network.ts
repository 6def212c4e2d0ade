import { FitError } from '../../errors.ts';
import { createRandom, deriveSeed, permutation } from '../../random.ts';
import { type Examples, lossSum, sliceExamples, totalWeight } from './examples.ts';
import { canLower, rateOf } from './learning-rate.ts';
import {
  type CreatePerceptronEngine,
  type EngineSetup,
  EngineLostError,
  type Network,
  type NetworkState,
  type PerceptronEngine,
  type StepSettings,
} from './perceptron-engine.ts';
import type { PerceptronParams } from './perceptron-params.ts';
import { firstProgress, type TrainingProgress } from './training-progress.ts';

export interface TrainingPlan {
  readonly network: Network;
  readonly settings: StepSettings;
  readonly params: PerceptronParams;
  readonly train: Examples;
  /** Rows to judge the epochs by; null judges by the loss on the training rows as they are learned from. */
  readonly validation: Examples | null;
  readonly start: NetworkState;
  readonly createEngine: CreatePerceptronEngine;
  /** Where an earlier training of the same plan was cut off. */
  readonly resumeFrom: TrainingProgress | null;
  /** Takes the progress after every so many epochs. */
  readonly checkpoint: {
    readonly epochs: number;
    readonly keep: (progress: TrainingProgress) => void;
  } | null;
  readonly report: (fraction: number) => void;
}

/** What was learned: the best epoch by the loss on the validation rows, or the last. */
export type Learned = Pick<NetworkState, 'parameters' | 'statistics'>;

/** Multiply-adds between two reports: about 0.1 s in plain TypeScript. */
const workOfChunk = 5e7;
/** Rows between two reports of a very small network. */
const mostRowsOfChunk = 65_536;

/**
 * Trains over shuffled batches until the loss stops falling. The same plan gives the same parameters, bit for bit, in
 * one go or cut off and resumed, on the plain and on the compiled engine.
 * @throws FitError when the loss is no longer a number
 */
export async function trainNetwork(plan: TrainingPlan): Promise<Learned> {
  let progress = plan.resumeFrom ?? firstProgress(plan.start);
  let engine = await startEngine(plan, progress.state);
  try {
    while (!isOver(plan, progress)) {
      try {
        progress = await trainEpoch(plan, engine, progress);
      } catch (error) {
        if (!(error instanceof EngineLostError)) throw error;
        engine.dispose();
        engine = await startEngine(plan, progress.state);
        continue;
      }
      if (isCheckpoint(plan, progress.epoch)) plan.checkpoint?.keep(progress);
    }
    plan.report(1);
    return progress.best ?? (engine.canBeLost ? progress.state : await engine.state());
  } finally {
    engine.dispose();
  }
}

function startEngine({ network, settings, train, createEngine }: TrainingPlan, state: NetworkState) {
  const sample = sliceExamples(train, 0, Math.min(train.rows, rowsOfChunk(network, settings)));
  return createEngine({ network, settings, state, rows: train.rows, sample } satisfies EngineSetup);
}

function isOver({ params }: TrainingPlan, progress: TrainingProgress): boolean {
  return progress.epoch >= params.maxIter || progress.idle > params.nIterNoChange;
}

function isCheckpoint({ checkpoint }: TrainingPlan, epoch: number): boolean {
  return checkpoint !== null && epoch % checkpoint.epochs === 0;
}

async function trainEpoch(
  plan: TrainingPlan,
  engine: PerceptronEngine,
  before: TrainingProgress,
): Promise<TrainingProgress> {
  const { params, validation, train } = plan;
  const epoch = before.epoch + 1;
  const rate = rateOf(params, before.lowered, before.epoch * train.rows);
  const lossWhileLearning = await lossOfEpoch(plan, engine, before.epoch, rate);
  const loss =
    validation === null
      ? lossWhileLearning + (await penaltyOf(plan, engine))
      : await lossOn(plan, engine, validation);
  if (!Number.isFinite(loss)) throw new FitError(`training diverged in epoch ${epoch}: the loss is ${loss}`);

  const waits = loss > before.leastLoss - params.tol ? before.idle + 1 : 0;
  const lowers = waits > params.nIterNoChange && canLower(params, rate);
  const improves = loss < before.leastLoss;
  const isKept = isCheckpoint(plan, epoch) || engine.canBeLost;
  const state = isKept || (validation !== null && improves) ? await engine.state() : before.state;
  return {
    ...before,
    epoch,
    state: isKept ? state : before.state,
    idle: lowers ? 0 : waits,
    lowered: before.lowered + (lowers ? 1 : 0),
    leastLoss: Math.min(loss, before.leastLoss),
    best:
      validation !== null && improves
        ? { parameters: state.parameters, statistics: state.statistics }
        : before.best,
  };
}

/** One pass over all rows in an order of its own; resolves with their mean loss as they were learned from. */
async function lossOfEpoch(
  plan: TrainingPlan,
  engine: PerceptronEngine,
  epoch: number,
  rate: number,
): Promise<number> {
  const { network, settings, params, train, report } = plan;
  const order = permutation(train.rows, createRandom(deriveSeed(settings.seed, epoch)));
  const size = rowsOfChunk(network, settings);
  let sum = 0;
  for (let from = 0; from < train.rows; from += size) {
    const rows = order.subarray(from, from + size);
    sum += lossSum(network.output, await engine.train(train, rows, rate), train.weights, rows);
    report((epoch + Math.min(1, (from + size) / train.rows)) / params.maxIter);
  }
  return sum / totalWeight(train);
}

/** What the L2 penalty adds to the mean loss of a batch. */
async function penaltyOf({ network, settings }: TrainingPlan, engine: PerceptronEngine): Promise<number> {
  if (settings.alpha === 0) return 0;
  const { parameters } = await engine.state();
  let squares = 0;
  for (const { weightsAt, biasesAt } of network.layout.layers)
    for (let i = weightsAt; i < biasesAt; i++) squares += parameters[i]! ** 2;
  return (settings.alpha * squares) / (2 * settings.batchSize);
}

async function lossOn(
  { network, settings }: TrainingPlan,
  engine: PerceptronEngine,
  rows: Examples,
): Promise<number> {
  const size = rowsOfChunk(network, settings);
  let sum = 0;
  for (let from = 0; from < rows.rows; from += size) {
    const chunk = sliceExamples(rows, from, Math.min(from + size, rows.rows));
    sum += lossSum(network.output, await engine.evaluate(chunk), chunk.weights, null);
  }
  return sum / totalWeight(rows);
}

/** Whole batches, so that chunks cut none. */
function rowsOfChunk({ layout }: Network, { batchSize }: StepSettings): number {
  const rows = Math.min(mostRowsOfChunk, workOfChunk / (3 * layout.length));
  return batchSize * Math.max(1, Math.floor(rows / batchSize));
}
