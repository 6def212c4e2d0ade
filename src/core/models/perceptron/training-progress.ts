import type { NetworkState } from './perceptron-engine.ts';

const format = 'terrarium-perceptron-progress/1';

/** A training after some epochs: all that it needs to go on to the same end; plain data. */
export interface TrainingProgress {
  readonly format: typeof format;
  /** Epochs done. */
  readonly epoch: number;
  readonly state: NetworkState;
  /** Epochs since the loss last fell by more than `tol`, or the rate was lowered. */
  readonly idle: number;
  /** How often an adaptive learning rate was lowered. */
  readonly lowered: number;
  readonly leastLoss: number;
  /** What was learned when the loss on the validation rows was least; null where there are none. */
  readonly best: Pick<NetworkState, 'parameters' | 'statistics'> | null;
}

/** Before the first epoch. */
export function firstProgress(state: NetworkState): TrainingProgress {
  return { format, epoch: 0, state, idle: 0, lowered: 0, leastLoss: Infinity, best: null };
}

/** What a checkpoint holds, where it is one of a network of this size; null where it is not. */
export function progressOf(checkpoint: object | undefined, parameters: number): TrainingProgress | null {
  if (checkpoint === undefined || !('format' in checkpoint) || checkpoint.format !== format) return null;
  const progress = checkpoint as TrainingProgress;
  return progress.state.parameters.length === parameters ? progress : null;
}
