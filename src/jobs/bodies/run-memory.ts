import type { FoldOutcome } from '../../core/selection/fold-task.ts';
import type { RunMemory } from '../../core/selection/remembered-evaluation.ts';
import type { Trial } from '../../core/selection/search/trial.ts';
import type { Checkpoint } from '../../lifecycle/training/checkpoint.ts';
import { readCheckpoints, saveCheckpoint } from '../../storage/models/checkpoints.ts';
import { getTrials, saveTrials } from '../../storage/models/trials.ts';

/** Predictions of more numbers than these are not kept: computing them again is quicker than storing them all. */
const mostPredictions = 100_000;
const clockTask = 'clock';

export interface StoredMemory {
  readonly memory: RunMemory;
  /** Seconds that the run had worked before. */
  readonly spentSeconds: number;
}

/**
 * What is stored of a run's work, and where its work is stored from now on. Where storing fails, the run goes on
 * without: it then cannot be gone on with from there.
 */
export async function openRunMemory(runId: string, now: () => number): Promise<StoredMemory> {
  const trials = await getTrials(runId);
  const outcomes = new Map<string, FoldOutcome>();
  const states = new Map<string, object>();
  let spentSeconds = 0;
  for (const { task, content } of await readCheckpoints(runId)) {
    if (content.kind === 'outcome') outcomes.set(task, content.outcome);
    else if (content.kind === 'fit') states.set(task, content.state);
    else spentSeconds = content.seconds;
  }
  const began = now();
  let storing = true;
  const store = (task: string, content: Checkpoint['content']): void => {
    if (!storing) return;
    saveCheckpoint({ runId, task, savedAt: Date.now(), content }).catch(() => {
      storing = false;
    });
  };
  const saveLatest = latestOnly((tried: readonly Trial[]) => saveTrials(runId, tried));
  const memory: RunMemory = {
    trials,
    keepTrials: saveLatest,
    outcomeOf: task => outcomes.get(task),
    fitStateOf: task => states.get(task),
    keepOutcome(task, outcome) {
      const small = (outcome.predictions?.data.length ?? 0) <= mostPredictions;
      store(task, { kind: 'outcome', outcome: small ? outcome : { ...outcome, predictions: null } });
      store(clockTask, { kind: 'clock', seconds: spentSeconds + (now() - began) / 1000 });
    },
    keepFitState: (task, state) => store(task, { kind: 'fit', state }),
  };
  return { memory, spentSeconds };
}

/** Saves one value at a time: of those that come meanwhile, only the last. What cannot be saved is not missed. */
function latestOnly<Value>(save: (value: Value) => Promise<void>): (value: Value) => void {
  let saving = false;
  let waiting: { readonly value: Value } | null = null;
  const next = async () => {
    saving = true;
    while (waiting !== null) {
      const { value }: { readonly value: Value } = waiting;
      waiting = null;
      await save(value).catch(() => {});
    }
    saving = false;
  };
  return value => {
    waiting = { value };
    if (!saving) void next();
  };
}
