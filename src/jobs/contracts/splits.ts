import type { SplitSettings } from '../../core/selection/split-plan.ts';
import type { SplitPreview } from '../../core/selection/splitting/preview-split.ts';
import type { SplitRecommendation } from '../../core/selection/splitting/recommend-split.ts';
import type { Problem } from '../../lifecycle/project.ts';
import type { Report } from './progress.ts';

/** Whose rows are to be cut, and what for. */
export interface SplitQuestion {
  readonly datasetVersionId: string;
  readonly problem: Problem;
}

export interface PreviewSplitInput extends SplitQuestion {
  readonly settings: SplitSettings;
  readonly seed: number;
}

/** Runs in workers/splits.ts. Only reads what is stored. All @throws InputError when the table does not allow it, NotStoredError */
export interface SplitsApi {
  /** How the table is best split, and why. */
  recommend(input: SplitQuestion, report: Report): Promise<SplitRecommendation>;
  /** The parts that the rows are cut into. */
  preview(input: PreviewSplitInput, report: Report): Promise<SplitPreview>;
}
