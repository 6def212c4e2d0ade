import { driftVerdictLabels } from '../../deployment/drift-words.ts';
import { type ReportBlock, type ReportSection, moment, open, table } from '../report-section.ts';
import type { ReportState } from '../report-state.ts';

/** Whether what is predicted is still as what was learned from. */
export const monitoringSection: ReportSection = {
  id: 'monitoring',
  title: 'Monitoring',
  write: state => [
    { title: 'The latest look', blocks: latestBlocks(state) },
    { title: 'Looks and alerts', blocks: historyBlocks(state) },
  ],
};

function latestBlocks({ monitorReports: [latest] }: ReportState): readonly ReportBlock[] {
  if (latest === undefined) return [open('Drift', 'Monitor')];
  const { drift, at, referenceRows, currentRows } = latest;
  return [
    { kind: 'verdict', tone: drift.drifted ? 'bad' : 'good', text: drift.summary },
    ...table(
      `Columns at ${moment(at)}: ${referenceRows} training rows against the latest ${currentRows} predicted rows`,
      ['Column', 'Verdict', 'Test', 'Statistic', 'p, corrected', 'Effect size'],
      drift.columns.map(({ column, verdict, test, statistic, adjustedPValue, effectSize }) => [
        column,
        driftVerdictLabels[verdict],
        test,
        statistic,
        adjustedPValue,
        effectSize,
      ]),
    ),
  ];
}

function historyBlocks({ monitorReports, alerts }: ReportState): readonly ReportBlock[] {
  const blocks = [
    ...table(
      'Looks of the monitor, the newest first',
      ['When', 'Rows', 'Drift'],
      monitorReports.map(({ at, currentRows, drift }) => [
        moment(at),
        currentRows,
        drift.drifted ? `${drift.columns.filter(column => column.drifted).length} columns` : 'none',
      ]),
    ),
    ...table(
      'Alerts, the newest first',
      ['Raised', 'Level', 'What', 'State'],
      alerts.map(({ raisedAt, level, message, state }) => [moment(raisedAt), level, message, state]),
    ),
  ];
  return blocks.length > 0 ? blocks : [open('Alerts', 'Monitor')];
}
