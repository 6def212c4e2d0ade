import { useEffect, useRef } from 'react';
import { useSearchParams } from 'wouter';
import { keepEditDraft } from '../../../storage/data/edit-drafts.ts';
import type { DataViewProps } from '../data-views.ts';
import { DatasetFacts } from './dataset-facts.tsx';
import { ExportTable } from './export-table.tsx';
import { FindingTable } from '../quality/finding-table.tsx';
import { FindingsPanel } from '../quality/findings-panel.tsx';
import { PersistenceAnswer } from './persistence-answer.tsx';
import { StepNotice } from '../steps/step-notice.tsx';
import { TablePanel } from './table-panel.tsx';
import { useStep } from '../../../jobs/use-step.ts';
import { useTableFindings } from './use-table-findings.ts';

/** The rows as they were read, what each column is taken for, and what was noticed at once. */
export function TableView({ project, dataset }: DataViewProps) {
  const table = useRef<HTMLDivElement>(null);
  /** The version whose draft goes when the new version is there. */
  const savedFrom = useRef<string | null>(null);
  const control = useStep(project.id, table, () => {
    if (savedFrom.current !== null) void keepEditDraft(savedFrom.current, null);
    savedFrom.current = null;
  });
  const known = useTableFindings(project, dataset);
  const shown = useSearchParams()[0].get('rows');
  useEffect(() => {
    if (shown === null) return;
    table.current?.scrollIntoView({ block: 'nearest' });
    table.current?.focus({ preventScroll: true });
  }, [shown]);
  return (
    <>
      <DatasetFacts dataset={dataset} findings={known?.findings ?? dataset.findings} />
      <StepNotice control={control} />
      <div ref={table} tabIndex={-1} className="data-table-place">
        {shown === null ? (
          <TablePanel
            dataset={dataset}
            control={control}
            place={table}
            onSave={(step, why) => {
              table.current?.focus();
              savedFrom.current = dataset.id;
              control.start(dataset, step, why);
            }}
          />
        ) : (
          <FindingTable
            key={shown}
            name={shown}
            known={known}
            projectId={project.id}
            dataset={dataset}
            control={control}
          />
        )}
      </div>
      {known !== null && <FindingsPanel projectId={project.id} known={known} />}
      <ExportTable dataset={dataset} />
      <PersistenceAnswer />
    </>
  );
}
