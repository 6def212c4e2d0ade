import type { LaterEngines } from '../../../core/models/estimator.ts';
import { loadNeighborSearch } from '../../../kernels/neighbors/load.ts';
import { loadDualEngine } from '../../../kernels/svm/load.ts';
import type { ComparisonBackend } from '../../../lifecycle/training/run.ts';
import { readSetting, writeSetting } from '../../../storage/settings.ts';
import { chooseDecisions } from './choose-decisions.ts';
import { chooseGroups } from './choose-groups.ts';
import { chooseNeighborSearch } from './choose-neighbor-search.ts';
import { openGroupGpu } from './group-gpu.ts';
import { openKernelGpu } from './kernel-gpu.ts';
import { openNeighborGpu } from './neighbor-gpu.ts';

const now = () => performance.now();

/** Compares rows with rows on what this device has; `onChoice` is told which it is and why, whenever that changes. */
export async function laterEngines(onChoice: (chosen: ComparisonBackend) => void): Promise<LaterEngines> {
  const told = new Map<ComparisonBackend['work'], string>();
  const tell = (chosen: ComparisonBackend) => {
    if (told.get(chosen.work) === chosen.reason) return;
    told.set(chosen.work, chosen.reason);
    onChoice(chosen);
  };
  return {
    neighbors: chooseNeighborSearch({
      now,
      compiled: await loadNeighborSearch(),
      openGpu: () => openNeighborGpu(),
      ...keptTrial('neighbors-trial'),
      onChoice: tell,
    }),
    decisions: chooseDecisions({
      now,
      compiled: await loadDualEngine(),
      openGpu: () => openKernelGpu(),
      ...keptTrial('kernels-trial'),
      onChoice: tell,
    }),
    groups: chooseGroups({
      now,
      openGpu: () => openGroupGpu(),
      ...keptTrial('groups-trial'),
      onChoice: tell,
    }),
  };
}

/** Where this device keeps how its GPU did against its CPU. */
function keptTrial(setting: string) {
  return {
    readTrial: () => readSetting(setting),
    writeTrial: (trial: object) => writeSetting(setting, trial),
  };
}
