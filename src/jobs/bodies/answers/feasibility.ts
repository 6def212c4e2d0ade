import { measureFeasibility } from '../../../core/selection/validation/feasibility-measures.ts';
import { readTable } from '../../../storage/data/columns.ts';
import { requireDatasetVersion } from '../../../storage/data/project-dataset.ts';
import type { Answers } from '../../contracts/insight.ts';
import type { FeasibilityQuestions } from '../../contracts/questions/feasibility.ts';
import { estimatorLoader } from '../estimator-loader.ts';

/** Answers whether a question can be answered at all. */
export const feasibilityAnswers: Answers<FeasibilityQuestions> = {
  feasibility: async (datasetVersionId, { problem }, report) => {
    report({ fraction: 0, phase: 'Reading' });
    const table = await readTable(await requireDatasetVersion(datasetVersionId));
    const estimatorFor = estimatorLoader({ threads: 1, onBackend: ignore, onComparison: ignore });
    return measureFeasibility(table, problem, { now: () => performance.now(), estimatorFor }, fraction =>
      report({ fraction, phase: 'Trying a quick model' }),
    );
  },
};

function ignore(): void {}
