import { decisionWords } from '../../lifecycle/evaluation/decision-words.ts';
import { wayOn } from '../../core/selection/continuing/way-on.ts';
import { describeSplit } from '../../lifecycle/preparation/describe-split.ts';
import { recordText } from '../../lifecycle/data/expectation-record.ts';
import { brokenRuleItems } from '../../lifecycle/data/expectation-suite.ts';
import { phasePath } from '../../lifecycle/phases.ts';
import type { ComparisonBackend } from '../../lifecycle/training/run.ts';
import { ButtonLink } from '../../ui/buttons/button-link.tsx';
import { formatDateTime, formatSeconds } from '../../ui/format/format-time.ts';
import { DefinitionList } from '../../ui/facts/definition-list.tsx';
import { formatNumber } from '../../ui/format/format-number.ts';
import { LinkedList } from '../../ui/facts/linked-list.tsx';
import { Panel } from '../../ui/layout/panel.tsx';
import type { FinishedRun } from './run-report.tsx';
import './evaluate-page.css';

/** How the run came about: what one needs to judge it or to repeat it. */
export function RunDetails({ run }: { readonly run: FinishedRun }) {
  const { result, settings, problem } = run;
  const { backend } = result;
  const split = describeSplit(settings, problem.task);
  return (
    <Panel
      title="About this run"
      description={repeatability(result)}
      actions={
        wayOn(result.chosen) !== null && (
          <ButtonLink href={`${phasePath(run.projectId, 'train')}?from=${run.id}`}>
            Train on from this model
          </ButtonLink>
        )
      }
    >
      <DefinitionList
        items={[
          { term: 'Target', details: `${problem.target} (${problem.task})` },
          { term: 'Started', details: formatDateTime(run.startedAt) },
          { term: 'Seed', details: settings.seed },
          ...decisionWords(result),
          { term: 'Test', details: split.test },
          ...(result.continued ? [] : [{ term: 'Compared on', details: split.folds }]),
          {
            term: 'Preparation',
            details: result.preparedOn?.reason ?? 'Computed on the CPU',
          },
          ...(backend ? [{ term: 'Neural network', details: backend.reason }] : []),
          ...(result.comparedOn ?? []).map(({ work, reason }) => ({
            term: comparisonTerms[work],
            details: reason,
          })),
          ...(settings.reweighing
            ? [
                {
                  term: 'Reweighed',
                  details: reweighingText(settings.reweighing),
                },
              ]
            : []),
          { term: 'Columns left out', details: <LeftOut leftOut={result.leftOut} /> },
          ...(run.expectations
            ? [{ term: 'Rules of the data', details: <RulesKept run={run} record={run.expectations} /> }]
            : []),
          { term: 'Rows left out', details: rowsLeftOut(result) },
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

function reweighingText({ columns, groups }: NonNullable<FinishedRun['settings']['reweighing']>): string {
  const by = columns.join(' and ');
  if (groups === undefined) return `Classes are evened out between groups by ${by}`;
  const weights = groups.map(({ label, weight }) => `${label} ${formatNumber(weight)}`);
  return `Rows are weighed by group of ${by}: ${weights.join(', ')}`;
}

/** What the CPU computes is the same to the bit; a GPU's last digits are its own. */
function repeatability({ preparedOn, backend, comparedOn = [] }: FinishedRun['result']): string {
  const onGpu = preparedOn?.name === 'webgpu' || backend?.name === 'webgpu' || comparedOn.some(isInexact);
  return onGpu
    ? 'The same data, seed and settings give the same result on this device, and nearly the same on others: a GPU took part.'
    : 'The same data, seed and settings give the same result.';
}

const comparisonTerms: Readonly<Record<ComparisonBackend['work'], string>> = {
  neighbors: 'Nearest neighbours',
  kernels: 'Support vectors',
  groups: 'Groups',
};

/** Which neighbours are near is settled in double precision on either; kernels are not. */
function isInexact({ work, name }: ComparisonBackend): boolean {
  return work === 'kernels' && name === 'webgpu';
}

function RulesKept({
  run,
  record,
}: {
  readonly run: FinishedRun;
  readonly record: NonNullable<FinishedRun['expectations']>;
}) {
  if (record.broken.length === 0) return recordText(record);
  return (
    <>
      {record.broken.length} of {record.checked} broken:
      <LinkedList items={brokenRuleItems(run.projectId, record.broken)} />
    </>
  );
}

function rowsLeftOut({ rowsWithoutTarget, rowsOutsideSplit = 0 }: FinishedRun['result']): string {
  const reasons = [
    ...(rowsWithoutTarget > 0 ? [`${formatNumber(rowsWithoutTarget)}, whose target is missing`] : []),
    ...(rowsOutsideSplit > 0 ? [`${formatNumber(rowsOutsideSplit)}, which lack what the split goes by`] : []),
  ];
  return reasons.length === 0 ? 'none' : reasons.join('; ');
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
