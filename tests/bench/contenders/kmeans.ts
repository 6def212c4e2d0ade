import { takeRows, rowView } from '../../../src/core/matrix.ts';
import { fitKMeans, kMeans } from '../../../src/core/models/cluster/k-means.ts';
import { loadKMeansRows } from '../../../src/kernels/cluster/load.ts';
import type { Site } from '../side-by-side/site.ts';
import { type ClassifiedNumbers, classifiedNumbers } from '../tables/classified-numbers.ts';

export interface KMeansOutcome {
  /** Seconds; `cpu` those of all processors together, null where that is not told. */
  readonly fit: number;
  readonly cpu: number | null;
  readonly inertia: number;
  readonly iterations: number;
}

/** From the first rows, the same for both sides, or from a start of one's own by k-means++. */
export type KMeansStart = 'given' | 'plusPlus';

export interface KMeansContender {
  prepare(rows: number, columns: number, groups: number): void;
  measure(start: KMeansStart, seed: number): Promise<KMeansOutcome>;
}

/** K-means on one thread. */
export function contender(site: Site): KMeansContender {
  let numbers: ClassifiedNumbers | null = null;
  let nClusters = 0;
  return {
    prepare(rows, columns, groups) {
      numbers = classifiedNumbers({ rows, columns, classes: 2 }, 1);
      nClusters = groups;
    },
    async measure(start, seed) {
      const { features } = numbers!;
      const engines = { kMeans: await loadKMeansRows() };
      const first = takeRows(features, [...Array(nClusters).keys()]);
      const given = Array.from({ length: nClusters }, (_, row) => [...rowView(first, row)]);
      const init = start === 'given' ? given : ('k-means++' as const);
      const worked = site.cpuSeconds();
      const begun = performance.now();
      const model = fitKMeans(features, { ...kMeans.defaults, nClusters, init }, { seed, engines });
      const fit = (performance.now() - begun) / 1000;
      const cpu = worked === null ? null : site.cpuSeconds()! - worked;
      return { fit, cpu, inertia: model.inertia, iterations: model.iterations };
    },
  };
}
