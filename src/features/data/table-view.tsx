import { useRef } from 'react';
import type { DataViewProps } from './data-views.ts';
import { DatasetFacts } from './dataset-facts.tsx';
import { ExportTable } from './export-table.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { KindChangeNotice } from './kind-change-notice.tsx';
import { PersistenceAnswer } from './persistence-answer.tsx';
import { TablePanel } from './table-panel.tsx';
import { useKindChange } from './use-kind-change.ts';

/** The rows as they were read, what each column is taken for, and what was noticed at once. */
export function TableView({ project, dataset }: DataViewProps) {
  const table = useRef<HTMLDivElement>(null);
  const change = useKindChange(project.id, table);
  return (
    <>
      <DatasetFacts dataset={dataset} />
      <KindChangeNotice change={change} />
      <div ref={table} tabIndex={-1} className="data-table-place">
        <TablePanel dataset={dataset} change={change} />
      </div>
      <FindingsPanel findings={dataset.findings} />
      <ExportTable dataset={dataset} />
      <PersistenceAnswer />
    </>
  );
}
