import type { StepsPlace } from '../../../core/preprocessing/plan.ts';
import type { PreparationPreview, PreviewStage } from '../../../core/selection/preview-preparation.ts';
import type { ColumnSchema } from '../../../core/table/column.ts';
import type { DatasetVersion } from '../../../lifecycle/data/dataset-version.ts';
import { placeInUse } from '../../../lifecycle/preparation/plan-edit.ts';
import type { Problem } from '../../../lifecycle/project.ts';
import type { PreparationBackend } from '../../../lifecycle/training/run.ts';
import type { DraftControl } from '../draft-control.ts';
import type { RequestFocus } from '../use-focus-request.ts';
import type { PreviewState } from '../preview/use-preview.ts';

/** What every part of the pipeline's diagram goes by. */
export interface Builder {
  readonly dataset: DatasetVersion;
  readonly problem: Problem;
  /** The columns that may be prepared: all but the target. */
  readonly schema: readonly ColumnSchema[];
  readonly sensitive: readonly string[];
  readonly draft: DraftControl;
  readonly preview: PreviewState;
  /** What computed the features of the last training; null where that was not told. */
  readonly lastPreparedOn: PreparationBackend | null;
  /** The name of the place that is unfolded; one at a time. */
  readonly open: string | null;
  readonly setOpen: (place: string | null) => void;
  readonly focus: RequestFocus;
  /** Tells a change to those who do not see it. */
  readonly say: (text: string) => void;
}

/** What the last preview found out about a step; null where it is of another preparation, or did not come so far. */
export function stageOf({ preview, draft }: Builder, place: StepsPlace, step: number): PreviewStage | null {
  const used = placeInUse(draft.plan, place);
  const done = currentPreview(preview);
  if (used === null || done === null) return null;
  return done.stages.find(stage => stage.step === step && isPlace(stage.place, used)) ?? null;
}

/** Why a step could not be fitted; null where it could, or nobody knows. */
export function failureAt({ preview, draft }: Builder, place: StepsPlace, step: number): string | null {
  const { preview: latest, outdated } = preview;
  const used = placeInUse(draft.plan, place);
  if (used === null || outdated || latest?.state !== 'failed' || latest.at === null) return null;
  return latest.at.step === step && isPlace(latest.at.place, used) ? latest.message : null;
}

/** The preview, where it is there, could be made and is of the preparation as it stands. */
export function currentPreview({
  preview,
  outdated,
}: PreviewState): Extract<PreparationPreview, { state: 'done' }> | null {
  return !outdated && preview?.state === 'done' ? preview : null;
}

function isPlace(a: StepsPlace, b: StepsPlace): boolean {
  return a.part === 'group' ? b.part === 'group' && a.group === b.group : b.part === 'finally';
}
