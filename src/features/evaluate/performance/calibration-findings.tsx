import { useMemo } from 'react';
import type {
  CalibrationAssessment,
  CalibrationMeasures,
} from '../../../core/evaluation/calibration/assess-calibration.ts';
import { HistogramChart } from '../../../ui/charts/histogram-chart.tsx';
import { LineChart } from '../../../ui/charts/line-chart.tsx';
import { formatScore } from '../../../ui/format/format-number.ts';
import { Columns } from '../../../ui/layout/stack.tsx';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';
import { methodLabels } from './method-labels.ts';

const unit: readonly [number, number] = [0, 1];
const statedAxis = { label: 'Stated probability', domain: unit };
const shareAxis = { label: 'Share that came true', domain: unit };
const perfect = { label: 'Perfect', from: [0, 0], to: [1, 1] } as const;

/** The reliability curve, how often each probability is stated, and the measures of every way. */
export function CalibrationFindings({ found }: { readonly found: CalibrationAssessment }) {
  const { asItIs, recalibrations, recommended, histogram } = found;
  const best = recalibrations.find(({ method }) => method === recommended);
  const series = useMemo(
    () => [
      {
        label: 'As it is',
        ...curveOf(asItIs),
        band: {
          low: asItIs.bins.map(({ low }) => low),
          high: asItIs.bins.map(({ high }) => high),
        },
      },
      ...(best ? [{ label: `Recalibrated: ${methodLabels[best.method]}`, ...curveOf(best) }] : []),
    ],
    [asItIs, best],
  );
  const edges = useMemo(
    () => Array.from({ length: histogram.length + 1 }, (_, edge) => edge / histogram.length),
    [histogram],
  );
  return (
    <>
      <p>{verdict(found)}</p>
      <Columns least="20rem">
        <LineChart
          title="Reliability"
          description="Ten bins of stated probability; on the diagonal the model is right. Shaded: 95 % intervals of each bin."
          series={series}
          x={statedAxis}
          y={shareAxis}
          reference={perfect}
          height={300}
        />
        <HistogramChart
          title={`Stated probabilities of ${found.class}`}
          description="How many test rows are told each."
          edges={edges}
          counts={histogram}
          unit="Stated probability"
          height={300}
        />
      </Columns>
      {recalibrations.length > 0 && (
        <DataTable
          caption="What recalibrating would give"
          columns={columns}
          rows={[
            { name: 'As it is', measures: asItIs, gain: null },
            ...recalibrations.map(one => ({
              name: methodLabels[one.method],
              measures: one,
              gain: one.gain,
            })),
          ]}
          rowKey={({ name }) => name}
        />
      )}
    </>
  );
}

function curveOf({ bins }: CalibrationMeasures) {
  return { x: bins.map(({ stated }) => stated), y: bins.map(({ share }) => share) };
}

interface Way {
  readonly name: string;
  readonly measures: CalibrationMeasures;
  readonly gain: { readonly value: number; readonly low: number; readonly high: number } | null;
}

const columns: readonly TableColumn<Way>[] = [
  { id: 'way', header: 'Way', cell: ({ name }) => name },
  {
    id: 'error',
    header: 'Calibration error',
    numeric: true,
    cell: ({ measures }) => formatScore(measures.error),
  },
  { id: 'brier', header: 'Brier score', numeric: true, cell: ({ measures }) => formatScore(measures.brier) },
  { id: 'loss', header: 'Log loss', numeric: true, cell: ({ measures }) => formatScore(measures.logLoss) },
  {
    id: 'gain',
    header: 'Log loss falls by',
    numeric: true,
    cell: ({ gain }) =>
      gain === null
        ? '–'
        : `${formatScore(gain.value)} (${formatScore(gain.low)} to ${formatScore(gain.high)})`,
  },
];

function verdict({ asItIs, recommended, recalibrations }: CalibrationAssessment): string {
  const error = `Stated probabilities are off by ${formatScore(asItIs.error)} in the mean (95 %: ${formatScore(asItIs.low)} to ${formatScore(asItIs.high)}).`;
  if (recalibrations.length === 0) return `${error} A class has too few rows to try recalibrating.`;
  if (recommended !== null)
    return `${error} Recalibrating would help: ${methodLabels[recommended].toLowerCase()} lowers the log loss by more than chance.`;
  return asItIs.low === 0
    ? `${error} That is no more than chance gives a calibrated model: nothing to mend.`
    : `${error} No way of recalibrating lowers the log loss by more than chance here.`;
}
