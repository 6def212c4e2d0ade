import { useState } from 'react';
import type { SplitSettings } from '../../../core/selection/split-plan.ts';
import type { SplitPreview } from '../../../core/selection/splitting/preview-split.ts';
import type { DatasetVersion } from '../../../lifecycle/data/dataset-version.ts';
import type { Problem } from '../../../lifecycle/project.ts';
import { ErrorNotice } from '../../../ui/feedback/error-notice.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { Progress } from '../../../ui/feedback/progress.tsx';
import { SplitParts } from './split-parts.tsx';
import { useSplitPreview } from './use-split-answers.ts';

/** The parts that come of the settings, computed over all rows; or why they cannot be cut so. */
export function SplitOutcome({
  dataset,
  problem,
  settings,
}: {
  readonly dataset: DatasetVersion;
  readonly problem: Problem;
  readonly settings: SplitSettings;
}) {
  const job = useSplitPreview(dataset.id, problem, settings);
  // The parts before stay until the next ones are there, so that the page does not jump.
  const [last, setLast] = useState<SplitPreview | null>(null);
  if (job.state === 'done' && job.value !== last) setLast(job.value);
  if (job.state === 'failed') return <ErrorNotice title="The rows cannot be split so" error={job.error} />;
  return (
    <>
      {job.state === 'running' && (
        <Progress label={job.progress?.phase ?? 'Starting'} fraction={job.progress?.fraction ?? null} />
      )}
      {last !== null && (
        <>
          <SplitParts preview={last} />
          <p className="ui-field-hint">{leftOutSentence(last, problem)}</p>
        </>
      )}
    </>
  );
}

function leftOutSentence({ rowsWithoutTarget, rowsOutsideSplit }: SplitPreview, { target }: Problem): string {
  const without = [
    ...(rowsWithoutTarget > 0 ? [`${formatNumber(rowsWithoutTarget)} without a value in ${target}`] : []),
    ...(rowsOutsideSplit > 0
      ? [`${formatNumber(rowsOutsideSplit)} without a value in the column of the split`]
      : []),
  ];
  const seeded = 'Where rows are drawn at random, another seed in training draws others of the same sizes.';
  return without.length === 0 ? seeded : `${seeded} Rows left out: ${without.join(', ')}.`;
}
