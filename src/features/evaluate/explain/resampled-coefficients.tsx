import type {
  CoefficientLimitsAnswer,
  CoefficientsAnswer,
} from '../../../jobs/contracts/questions/explanation.ts';
import { formatNumber, formatPercent } from '../../../ui/format/format-number.ts';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';
import { AskedPanel } from '../asked-panel.tsx';
import { type LimitedCoefficient, limitedCoefficients } from './limited-coefficients.ts';

/** How sure the coefficients are, by fitting the model anew on resampled rows. */
export function ResampledCoefficients({
  runId,
  name,
  coefficients,
}: {
  readonly runId: string;
  /** The class that is explained; null for a regression. */
  readonly name: string | null;
  readonly coefficients: CoefficientsAnswer;
}) {
  const { penalty } = coefficients;
  return (
    <AskedPanel
      title="How sure the coefficients are"
      description={`The model is fitted anew on rows drawn from its training rows with replacement, prepared as they were: 95 % of the coefficients learned so lie between the limits.${penalty === null ? '' : ` They hold under its penalty (${penalty}) too, of the penalised coefficients: what the penalty takes away is not in them.`}`}
      kind="coefficientLimits"
      runId={runId}
      asks={{ class: name }}
      action="Fit on resampled rows"
      running="Fitting on resampled rows"
    >
      {answer => <Limits answer={answer} coefficients={coefficients} />}
    </AskedPanel>
  );
}

function Limits({
  answer,
  coefficients,
}: {
  readonly answer: CoefficientLimitsAnswer;
  readonly coefficients: CoefficientsAnswer;
}) {
  const rows = limitedCoefficients(coefficients, answer);
  const withOdds = rows.some(({ odds }) => odds !== null);
  return (
    <DataTable
      caption={`Limits from ${formatNumber(answer.resamples)} resamples`}
      columns={withOdds ? [...columns, oddsColumn] : columns}
      rows={rows}
      rowKey={({ feature }) => feature}
      initialSort={{ column: 'standardised', direction: 'descending' }}
      maxHeight="32rem"
    />
  );
}

const columns: readonly TableColumn<LimitedCoefficient>[] = [
  { id: 'feature', header: 'Feature', cell: ({ feature }) => feature, sortBy: ({ feature }) => feature },
  {
    id: 'standardised',
    header: 'Standardised (95 %)',
    numeric: true,
    cell: ({ standardised: { value, low, high } }) => spelled(value, low, high),
    sortBy: ({ standardised }) => Math.abs(standardised.value),
  },
  {
    id: 'kept',
    header: 'Not 0 in',
    numeric: true,
    cell: ({ kept }) => formatPercent(kept),
    sortBy: ({ kept }) => kept,
  },
];

const oddsColumn: TableColumn<LimitedCoefficient> = {
  id: 'odds',
  header: 'Odds ratio (95 %)',
  numeric: true,
  cell: ({ odds }) => (odds === null ? '–' : spelled(odds.value, odds.low, odds.high)),
};

function spelled(value: number, low: number, high: number): string {
  return `${formatNumber(value)} (${formatNumber(low)} to ${formatNumber(high)})`;
}
