import type { Subject } from '../estimator-contract.ts';

/** How the estimators of one family stand to the contract. */
export type SubjectsOf<Family extends object> = Readonly<
  Record<keyof Family, Omit<Subject, 'name' | 'estimator'>>
>;
