import { defaultPlan } from '../../../src/core/preprocessing/default-plan.ts';
import { fitPreparation } from '../../../src/core/preprocessing/fit-preparation.ts';
import { transform } from '../../../src/core/preprocessing/transform.ts';
import { createRandom } from '../../../src/core/random.ts';
import type { Column, Table } from '../../../src/core/table/column.ts';

export interface PreparationOutcome {
  /** Seconds. */
  readonly fit: number;
  readonly transform: number;
  /** Columns that are made. */
  readonly features: number;
}

export interface PreparationContender {
  prepare(rows: number): void;
  measure(): PreparationOutcome;
}

/** Median, standard units, one-hot, on one thread. */
export function contender(): PreparationContender {
  let table: Table | null = null;
  return {
    prepare(rows) {
      table = tableToPrepare(rows);
    },
    measure() {
      const plan = defaultPlan(table!.columns);
      const begun = performance.now();
      const preparation = fitPreparation(plan, table!, { seed: 0, target: null });
      const between = performance.now();
      const { columns: features } = transform(preparation, table!);
      return { fit: (between - begun) / 1000, transform: (performance.now() - between) / 1000, features };
    },
  };
}

const words = Array.from({ length: 12 }, (_, i) => `category ${i}`);

/** Fourteen numbers and six categories, 1 % missing in every second column; the same ones anywhere. */
export function tableToPrepare(rows: number): Table {
  const random = createRandom(1);
  const columns = Array.from({ length: 20 }, (_, index): Column => {
    const name = `c${index}`;
    const lacks = () => index % 2 === 1 && random() < 0.01;
    if (index < 14) {
      const values = Float64Array.from({ length: rows }, () => (lacks() ? NaN : 50 + 10 * random()));
      return { name, kind: 'number', values };
    }
    const codes = Int32Array.from({ length: rows }, () => (lacks() ? -1 : Math.floor(random() * 12)));
    return { name, kind: 'category', codes, dictionary: words };
  });
  return { rows, columns };
}
