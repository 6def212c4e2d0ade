import { zeros } from '../../../src/core/matrix.ts';
import { randomForestClassifier } from '../../../src/core/models/forest/random-forest-classifier.ts';
import { createRandom } from '../../../src/core/random.ts';
import { loadTreeGrower } from '../../../src/kernels/forest/load.ts';
import { loadSumTrees } from '../../../src/kernels/tree-scoring/load.ts';
import type { Site } from '../side-by-side/site.ts';
import type { ClassifiedNumbers } from '../tables/classified-numbers.ts';
import { type NumbersPair, numbersPair, type Timed, timeNumbers } from './numbers.ts';
import { accuracy, type RowTimes, timesOfRows } from './scores.ts';

export interface ForestOutcome extends Timed {
  /** On the rows to score. */
  readonly accuracy: number;
}

/** So many rows of numbers, or a table like Telco. */
export type ForestTable = { readonly kind: 'numbers'; readonly rows: number } | { readonly kind: 'telco' };

export interface ForestContender {
  prepare(table: ForestTable): void;
  measure(): Promise<ForestOutcome>;
  /** In plain code, of the model that was measured last. */
  timeRows(): RowTimes;
}

/** A hundred trees on all threads, scored on one. */
export function contender(site: Site): ForestContender {
  const { defaults } = randomForestClassifier;
  let pair: NumbersPair | null = null;
  let last: Awaited<ReturnType<typeof randomForestClassifier.fit>> | null = null;
  return {
    prepare(table) {
      pair = forestTables(table);
    },
    async measure() {
      const engines = {
        boosting: null,
        forest: await loadTreeGrower(await site.startHelpers()),
        sumTrees: await loadSumTrees(),
      };
      const { timed, model, answers } = await timeNumbers(site, randomForestClassifier, defaults, pair!, {
        classes: 2,
        engines,
      });
      last = model;
      return { ...timed, accuracy: accuracy(answers, pair!.unseen.target) };
    },
    timeRows: () => timesOfRows(row => randomForestClassifier.predict(last!, row), pair!.unseen.features),
  };
}

/** The same ones anywhere. */
export function forestTables(table: ForestTable): NumbersPair {
  return table.kind === 'telco'
    ? { learn: telcoShaped(1), unseen: telcoShaped(2) }
    : numbersPair({ rows: table.rows, columns: 20, classes: 2 });
}

/** A table like Telco once it is prepared: three numbers, 43 flags, and a noisy answer. */
function telcoShaped(seed: number): ClassifiedNumbers {
  const random = createRandom(seed);
  const features = zeros(5634, 46);
  for (let i = 0; i < features.data.length; i++)
    features.data[i] = i % features.columns < 3 ? random() : Math.round(random());
  const target = Float64Array.from({ length: features.rows }, (_, row) => {
    const [a, b, c, flag] = features.data.subarray(row * features.columns);
    return a! + b! * c! + 0.4 * flag! + random() > 1.5 ? 1 : 0;
  });
  return { features, target };
}
