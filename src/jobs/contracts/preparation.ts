import type { Problem } from '../../core/pipeline/problem.ts';
import type { LeftOutColumn } from '../../core/preprocessing/choose-inputs.ts';
import type { PreparationPlan } from '../../core/preprocessing/plan.ts';
import type { ComparisonSettings } from '../../core/selection/comparison.ts';
import type { PreparationPreview } from '../../core/selection/preview-preparation.ts';
import type { RowChoice } from '../../core/selection/preview-rows.ts';
import type { ProposedPreparation } from '../../lifecycle/preparation/propose-preparation.ts';
import type { Report } from './progress.ts';

/** A table, what is asked of it, and how a training would cut its rows. */
export interface PreparationQuestion {
  readonly datasetVersionId: string;
  readonly problem: Problem;
  readonly settings: Omit<ComparisonSettings, 'candidates' | 'budgetSeconds'>;
}

/** What training does where nobody says otherwise. */
export interface DefaultPreparation {
  readonly plan: PreparationPlan;
  readonly leftOut: readonly LeftOutColumn[];
}

/**
 * Runs in workers/preparation.ts. Only reads what is stored, and judges by the training rows alone: no test row has a
 * say in any answer. All @throws InputError when the rows cannot be cut, NotStoredError
 */
export interface PreparationApi {
  byDefault(question: PreparationQuestion, report: Report): Promise<DefaultPreparation>;
  /** By the profile of the training rows and what the quality checks find in them. */
  propose(question: PreparationQuestion, report: Report): Promise<ProposedPreparation>;
  preview(
    question: PreparationQuestion & { readonly rows: RowChoice },
    report: Report,
  ): Promise<PreparationPreview>;
}
