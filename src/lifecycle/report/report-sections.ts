import type { ReportSection } from './report-section.ts';
import { auditSection } from './sections/audit-section.ts';
import { dataSection } from './sections/data-section.ts';
import { deploymentSection } from './sections/deployment-section.ts';
import { evaluationSection } from './sections/evaluation-section.ts';
import { explorationSection } from './sections/exploration-section.ts';
import { fairnessSection } from './sections/fairness-section.ts';
import { governanceSection } from './sections/governance-section.ts';
import { interpretabilitySection } from './sections/interpretability-section.ts';
import { monitoringSection } from './sections/monitoring-section.ts';
import { preparationSection } from './sections/preparation-section.ts';
import { problemSection } from './sections/problem-section.ts';
import { trainingSection } from './sections/training-section.ts';

/** What a report consists of, in the order of the lifecycle. */
export const reportSections: readonly ReportSection[] = [
  problemSection,
  dataSection,
  explorationSection,
  preparationSection,
  trainingSection,
  evaluationSection,
  interpretabilitySection,
  fairnessSection,
  governanceSection,
  auditSection,
  deploymentSection,
  monitoringSection,
];
