import type { EstimatorName } from '../../models/catalogue.ts';
import type { EstimatorEntry } from '../../models/entry.ts';
import type { DataSituation } from './data-situation.ts';
import type { Family } from './family.ts';

/** One thing that speaks for or against an estimator. */
export interface Argument {
  /** Above 0 speaks for it; 1 is a good reason, −2 alone makes it unfit. */
  readonly weight: number;
  readonly sentence: string;
}

/** What an argument is made from. */
export interface Subject {
  readonly estimator: EstimatorName;
  readonly family: Family;
  readonly entry: EstimatorEntry;
  readonly data: DataSituation;
  readonly expectedSeconds: number;
}
