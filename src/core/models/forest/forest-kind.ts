import type { EstimatorName } from '../catalogue.ts';
import type { Estimator } from '../estimator.ts';
import { checkWidth } from '../input-checks.ts';
import { checkFormat } from '../model-format.ts';
import { type Forest, forestMeans } from './forest.ts';

/** What tells one kind of forest from another. */
export interface ForestKind {
  readonly name: EstimatorName;
  readonly format: string;
  /** Whether a column is split where that is best, or at random. */
  readonly splitter: 'best' | 'random';
  /** The default. */
  readonly bootstrap: boolean;
}

/** A forest as it is saved. */
export interface ForestModel extends Forest {
  readonly format: string;
}

/** How a forest of this kind answers: the mean of what its trees say. */
export function answersOfForest({
  name,
  format,
}: ForestKind): Required<Pick<Estimator<object, ForestModel>, 'predict' | 'importances'>> {
  return {
    predict(model, features, engines) {
      checkFormat(name, model, format);
      checkWidth(features, model.features);
      return forestMeans(model, features, engines);
    },
    importances: model => model.importances,
  };
}
