import { useState } from 'react';
import { classReport, type MeasuredShare } from '../../../core/evaluation/class-report.ts';
import { matrixFrom } from './matrix-from.ts';
import { formatNumber, formatScore } from '../../../ui/format/format-number.ts';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';
import type { ClassificationTest } from './matrix-from.ts';

const betas = ['0.5', '1', '2'] as const;
type Beta = (typeof betas)[number];
const betaLabels: Readonly<Record<Beta, string>> = {
  '0.5': 'F0.5: false alarms count more',
  '1': 'F1: both alike',
  '2': 'F2: misses count more',
};

interface Line {
  readonly name: string;
  readonly precision: string;
  readonly recall: string;
  readonly fBeta: number;
  readonly support: number;
}

/** Precision, recall and F of each class, and their averages. */
export function ClassReportPanel({ test }: { readonly test: ClassificationTest }) {
  const [beta, setBeta] = useState<Beta>('1');
  const { classes, averages } = classReport(matrixFrom(test), test.classes, Number(beta));
  const lines: readonly Line[] = [
    ...classes.map(line => ({
      name: line.class,
      precision: withInterval(line.precision),
      recall: withInterval(line.recall),
      fBeta: line.fBeta,
      support: line.support,
    })),
    ...averages.map(line => ({
      name: averageLabels[line.average],
      precision: formatScore(line.precision),
      recall: formatScore(line.recall),
      fBeta: line.fBeta,
      support: test.rows,
    })),
  ];
  return (
    <Panel
      flush
      title="Classification report"
      description="Each class against all others, with 95 % intervals by Wilson. Macro: every class counts alike; weighted: by its rows; micro: all rows together."
      actions={
        <SelectField
          label="F score"
          value={beta}
          onChange={setBeta}
          options={betas.map(value => ({ value, label: betaLabels[value] }))}
        />
      }
    >
      <DataTable
        caption="Classification report"
        captionHidden
        columns={columnsFor(beta)}
        rows={lines}
        rowKey={({ name }) => name}
      />
    </Panel>
  );
}

const averageLabels = {
  micro: 'Micro average',
  macro: 'Macro average',
  weighted: 'Weighted average',
} as const;

function withInterval({ value, low, high }: MeasuredShare): string {
  return `${formatScore(value)} (${formatScore(low)} to ${formatScore(high)})`;
}

function columnsFor(beta: Beta): readonly TableColumn<Line>[] {
  return [
    { id: 'class', header: 'Class', cell: ({ name }) => name },
    { id: 'precision', header: 'Precision', numeric: true, cell: line => line.precision },
    { id: 'recall', header: 'Recall', numeric: true, cell: line => line.recall },
    { id: 'f', header: `F${beta}`, numeric: true, cell: line => formatScore(line.fBeta) },
    { id: 'support', header: 'Rows', numeric: true, cell: line => formatNumber(line.support) },
  ];
}
