import { formatDateTime, formatSeconds } from '../../ui/format-time.ts';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { formatNumber, formatPercent } from '../../ui/format-number.ts';
import { Panel } from '../../ui/panel.tsx';
import type { FinishedRun } from './run-report.tsx';
import './evaluate-page.css';

/** How the run came about: what one needs to judge it or to repeat it. */
export function RunDetails({ run }: { readonly run: FinishedRun }) {
  const { result, settings, problem } = run;
  const { backend } = result;
  return (
    <Panel title="About this run" description="The same data, seed and settings give the same result.">
      <DefinitionList
        items={[
          { term: 'Target', details: `${problem.target} (${problem.task})` },
          { term: 'Started', details: formatDateTime(run.startedAt) },
          { term: 'Seed', details: settings.seed },
          {
            term: 'Split',
            details: `${formatPercent(settings.testShare)} of the rows for the test, ${settings.folds} folds on the rest`,
          },
          ...(backend ? [{ term: 'Neural network', details: backend.reason }] : []),
          { term: 'Columns left out', details: <LeftOut leftOut={result.leftOut} /> },
          { term: 'Rows left out', details: rowsLeftOut(result.rowsWithoutTarget) },
          {
            term: 'Time by phase',
            details: Object.entries(result.secondsByPhase)
              .map(([phase, seconds]) => `${phase} ${formatSeconds(seconds)}`)
              .join(', '),
          },
        ]}
      />
    </Panel>
  );
}

function rowsLeftOut(rows: number): string {
  return rows === 0 ? 'none' : `${formatNumber(rows)}, whose target is missing`;
}

function LeftOut({ leftOut }: { readonly leftOut: FinishedRun['result']['leftOut'] }) {
  if (leftOut.length === 0) return 'none';
  return (
    <ul className="evaluate-list">
      {leftOut.map(({ column, reason }) => (
        <li key={column}>
          {column}: {reason}
        </li>
      ))}
    </ul>
  );
}
