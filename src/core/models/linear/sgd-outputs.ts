import { deriveSeed } from '../../random.ts';
import type { FitContext } from '../estimator.ts';
import { descendStochastically, type SgdStanding, type SgdWatch, standingAt } from './sgd-descent.ts';
import type { SgdRows } from './sgd-epoch.ts';
import type { PointLoss } from './sgd-losses.ts';
import type { SgdParams } from './sgd-params.ts';
import type { SgdState } from './sgd-state.ts';

/** What one output learns from, and where it begins. */
export interface SgdTask {
  readonly rows: SgdRows;
  readonly start: SgdState;
  readonly watch: SgdWatch | null;
}

const format = 'terrarium-sgd-checkpoint/1';

/** The outputs that are learned, and the one that is being learned. */
interface Checkpoint {
  readonly format: typeof format;
  readonly finished: readonly SgdStanding[];
  readonly current: SgdStanding;
}

/** Numbers that are gone over between two checkpoints: about a second's work. */
const workOfCheckpoint = 5e7;

/** Learns one output after another, from a checkpoint on where there is one. */
export function learnOutputs(
  outputs: number,
  taskOf: (output: number) => SgdTask,
  loss: PointLoss,
  params: SgdParams,
  { seed, report, checkpoint, resumeFrom }: FitContext,
): readonly SgdStanding[] {
  const resumed = checkpointOf(resumeFrom);
  const finished = [...(resumed?.finished ?? [])];
  let work = 0;
  while (finished.length < outputs) {
    const output = finished.length;
    const { rows, start, watch } = taskOf(output);
    const begun = resumed?.finished.length === output ? resumed.current : standingAt(start, params);
    const fractionAt = (passes: number) => (output + passes / params.maxIter) / outputs;
    let done = fractionAt(begun.passes);
    const learned = descendStochastically(rows, begun, loss, params, deriveSeed(seed, output + 1), watch, {
      passed: standing => {
        done = fractionAt(standing.passes);
        work += rows.features.data.length;
        if (work < workOfCheckpoint) return;
        work = 0;
        checkpoint?.({ format, finished: [...finished], current: standing } satisfies Checkpoint);
      },
      tick: () => report?.(done),
    });
    finished.push(learned);
  }
  report?.(1);
  return finished;
}

function checkpointOf(state: object | undefined): Checkpoint | null {
  if (state === undefined || !('format' in state) || state.format !== format) return null;
  return state as Checkpoint;
}
