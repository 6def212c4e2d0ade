import type { Matrix } from '../../../core/matrix.ts';
import { type OpenGroups, settleLabels } from '../../../core/models/cluster/groups-later.ts';
import { lloyd, lloydBy, type LloydSettings, type Rest } from '../../../core/models/cluster/lloyd.ts';
import { type ComparisonSurroundings, rowComparer } from './row-comparer.ts';

/** A GPU that puts rows into groups. */
export interface GroupGpu {
  /** What the browser calls it. */
  readonly adapter: string;
  open(features: Matrix): DeviceGroups;
}

export interface DeviceGroups {
  /** The nearest center of each row, marked where it is unsure. */
  labelsFor(centers: Matrix): Promise<Uint32Array>;
  /** Gives back what the device holds. */
  close(): void;
}

interface Asked {
  readonly start: Matrix;
  readonly settings: LloydSettings;
}

/** A start seldom takes fewer. */
const usualIterations = 20;
const iterationsOfTrial = 5;
/** Many fits follow one another, and the GPU is opened once. */
const leastWork = 1e9;

/** Groups rows on a GPU where that is quicker, else here. Both come to the very same groups. */
export function chooseGroups(surroundings: ComparisonSurroundings<GroupGpu>): OpenGroups {
  const compare = rowComparer(
    { leastWork, ...surroundings },
    { work: 'groups', done: 'Groups were found', equal: 'and the same were found' },
  );
  return (grouped, groups, starts) => {
    const { features } = grouped;
    const comparer = compare<Asked, Rest>({
      work: features.rows * features.columns * groups * starts * usualIterations,
      here: ({ start, settings }) => lloyd(grouped, start, settings),
      on: gpu => {
        const device = gpu.open(features);
        const labelsFor = async (centers: Matrix) =>
          settleLabels(await device.labelsFor(centers), features, centers);
        return {
          answer: ({ start, settings }) => lloydBy(labelsFor, grouped, start, settings),
          close: () => device.close(),
        };
      },
      sampleOf: ({ start, settings: { tolerance } }) => ({
        start,
        settings: { tolerance, maxIter: iterationsOfTrial },
      }),
      faultOf: (found, expected) =>
        found.centers.data.every((value, i) => value === expected.centers.data[i])
          ? null
          : 'found other groups than the CPU',
    });
    return {
      rest: (start, settings) => comparer.answer({ start, settings }),
      close: () => comparer.close(),
    };
  };
}
