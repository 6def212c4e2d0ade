import { useState } from 'react';
import { useInsight } from '../../../jobs/use-insight.ts';
import type { CellContent, MatrixCell } from '../../../ui/charts/matrix/confusion-cells.ts';
import { ConfusionMatrix } from '../../../ui/charts/matrix/confusion-matrix.tsx';
import { Button } from '../../../ui/buttons/button.tsx';
import { JobNotice } from '../../../ui/feedback/job-notice.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import type { FinishedRun } from '../run-report.tsx';
import { CellRows } from './cell-rows.tsx';
import type { ClassificationTest } from './matrix-from.ts';

/** The confusion matrix; a cell shows its rows. */
export function ConfusionPanel({
  run,
  test,
}: {
  readonly run: FinishedRun;
  readonly test: ClassificationTest;
}) {
  const [content, setContent] = useState<CellContent>('all');
  const [cell, setCell] = useState<MatrixCell | null>(null);
  const { job, cancel, reset } = useInsight('cell rows', run.id, cell);
  return (
    <Panel>
      <Stack>
        <Row align="end">
          <SelectField<CellContent>
            label="In each cell"
            value={content}
            onChange={setContent}
            options={[
              { value: 'all', label: 'Rows and both shares' },
              { value: 'count', label: 'Rows alone' },
              { value: 'row', label: 'Share of the true class: what is found of it' },
              { value: 'column', label: 'Share of the predicted class: how often it is right' },
            ]}
          />
          {cell !== null && <Button onClick={() => setCell(null)}>Hide the rows</Button>}
        </Row>
        <ConfusionMatrix
          title="Confusion matrix"
          description="Rows are the true classes, columns what the model said. Press a cell to see its rows."
          classes={test.classes}
          counts={test.confusion}
          content={content}
          chosen={cell}
          onChoose={({ actual, predicted }) => setCell({ actual, predicted })}
        />
        <JobNotice
          job={job}
          runningTitle="Reading the rows"
          failedTitle="The rows could not be read"
          onCancel={() => {
            setCell(null);
            cancel();
          }}
          onDismiss={reset}
        >
          {found =>
            cell && (
              <CellRows
                found={found}
                target={run.problem.target}
                actual={test.classes[cell.actual]!}
                predicted={test.classes[cell.predicted]!}
              />
            )
          }
        </JobNotice>
      </Stack>
    </Panel>
  );
}
