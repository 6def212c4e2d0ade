import { neededColumns } from '../../../core/decision/ruled-columns.ts';
import { partsHoldingRows } from '../../../core/erasure/held-rows.ts';
import { InputError } from '../../../core/errors.ts';
import { describeScoring } from '../../../core/packaging/scoring/describe-scoring.ts';
import { describeStep } from '../../../core/table/steps/describe-step.ts';
import { type ModelFormat, modelFormats } from '../../../lifecycle/deployment/model-formats.ts';
import type { PackagingApi } from '../../contracts/packaging.ts';
import { readRowSteps } from '../prepared-rows.ts';
import { openVersion } from './chosen-version.ts';
import { formatChecks } from './format-writers.ts';

/** What can be made of a registered version, and what is told before it is. @throws NotStoredError */
export const surveyExports: PackagingApi['survey'] = async choice => {
  const { semanticVersion, pipeline, run } = await openVersion(choice);
  const { steps } = await readRowSteps(run.datasetVersionId, neededColumns(pipeline));
  const obstacles = Object.fromEntries(
    modelFormats.map(format => [format, obstacleOf(() => formatChecks[format]({ pipeline, run }))]),
  ) as Record<ModelFormat, string | null>;
  return {
    semanticVersion,
    obstacles,
    heldRows: partsHoldingRows(pipeline),
    cleanedBy: steps.map(describeStep),
    caveats: obstacles.onnx === null ? describeScoring(pipeline).caveats : [],
  };
};

function obstacleOf(check: () => void): string | null {
  try {
    check();
    return null;
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}
