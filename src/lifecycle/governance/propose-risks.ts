import type { FairnessReport } from '../../core/fairness/fairness-report.ts';
import type { PrivacyReport } from '../../core/privacy/privacy-finding.ts';
import type { Finding } from '../../core/quality/finding.ts';
import type { MonitorReport } from '../deployment/alert.ts';
import type { ProposedRisk, Risk } from './risk.ts';

/** What was found out about a project that may become a risk; null where nobody looked. */
export interface RiskGrounds {
  readonly findings: readonly Finding[];
  readonly privacy: Pick<PrivacyReport, 'findings'> | null;
  readonly fairness: FairnessReport | null;
  /** Slices of rows on which the model is weak, in words. */
  readonly weakSlices: readonly string[];
  readonly monitor: MonitorReport | null;
}

/** Risks that follow from what was found and are not in the register yet. */
export function proposeRisks(grounds: RiskGrounds, known: readonly Risk[]): readonly ProposedRisk[] {
  const taken = new Set(known.map(({ finding }) => finding));
  return [
    ...leakageRisks(grounds),
    ...fairnessRisks(grounds),
    ...sliceRisks(grounds),
    ...driftRisks(grounds),
    ...privacyRisks(grounds),
  ].filter(({ finding }) => !taken.has(finding));
}

const mostSlices = 3;

function leakageRisks({ findings }: RiskGrounds): readonly ProposedRisk[] {
  return findings
    .filter(({ check, severity }) => check === 'target leakage' && severity !== 'info')
    .map(({ column, message }) => ({
      finding: `target leakage: ${column ?? 'table'}`,
      title: `The model may lean on ${column ?? 'a column'} that is not known when it predicts. ${message}`,
      likelihood: 'high',
      impact: 'high',
      mitigation: 'Ask when the column is filled in; leave it out if that is afterwards, and train again.',
    }));
}

function fairnessRisks({ fairness }: RiskGrounds): readonly ProposedRisk[] {
  if (fairness === null) return [];
  return fairness.measures
    .filter(({ verdict }) => verdict === 'unfair')
    .map(({ criterion, extremes }) => ({
      finding: `fairness by ${fairness.columns.join(' and ')}: ${criterion}`,
      title: `The model serves groups by ${fairness.columns.join(' and ')} differently: ${criterion}${
        extremes === null ? '' : ` (${extremes[0]} against ${extremes[1]})`
      }.`,
      likelihood: 'high',
      impact: 'high',
      mitigation: 'Look at what can be done on the Fairness view; record what was decided and why.',
    }));
}

function sliceRisks({ weakSlices }: RiskGrounds): readonly ProposedRisk[] {
  return weakSlices.slice(0, mostSlices).map(slice => ({
    finding: `weak slice: ${slice}`,
    title: `The model is weak where ${slice}.`,
    likelihood: 'high',
    impact: 'medium',
    mitigation: 'Collect more such rows or better columns for them; until then have a person decide there.',
  }));
}

function driftRisks({ monitor }: RiskGrounds): readonly ProposedRisk[] {
  const drifted = monitor?.drift.columns.filter(column => column.drifted) ?? [];
  if (drifted.length === 0) return [];
  const names = drifted.map(({ column }) => column);
  return [
    {
      finding: `drift: ${names.join(', ')}`,
      title: `What is predicted is no longer as what was learned from: ${names.join(', ')} drifted.`,
      likelihood: 'high',
      impact: 'medium',
      mitigation: 'Find out what changed; train again on newer rows, and compare before it is deployed.',
    },
  ];
}

function privacyRisks({ privacy }: RiskGrounds): readonly ProposedRisk[] {
  const columns = [...new Set(privacy?.findings.map(({ column }) => column))];
  if (columns.length === 0) return [];
  return [
    {
      finding: `personal data: ${columns.join(', ')}`,
      title: `The table tells who people are: ${columns.join(', ')}.`,
      likelihood: 'medium',
      impact: 'high',
      mitigation: 'Remove or mask these columns before anything made from the table is given away.',
    },
  ];
}
