import { expect, it } from 'vitest';
import { describeImport } from '../../../src/features/storage/describe-import.ts';

const none = {
  projects: 0,
  datasetVersions: 0,
  projectVersions: 0,
  dataDictionaries: 0,
  dataSources: 0,
  privacyScans: 0,
  expectationSuites: 0,
  segments: 0,
  pins: 0,
  preparationDrafts: 0,
  runs: 0,
  artifacts: 0,
  trials: 0,
  registeredModels: 0,
  modelVersions: 0,
  deployments: 0,
  predictions: 0,
  monitorReports: 0,
  alerts: 0,
  businessProblems: 0,
  decisions: 0,
  risks: 0,
  approvals: 0,
  documents: 0,
  complianceAnswers: 0,
  profiles: 0,
  events: 0,
};

it.each([
  [{ added: none, kept: 5, leftOut: 0 }, 'Nothing was added: all of it was here already.'],
  [
    { added: { ...none, projects: 1, datasetVersions: 2, events: 3 }, kept: 1, leftOut: 0 },
    '6 records added, among them 1 project, 2 tables. Already here: 1 record.',
  ],
  [
    { added: { ...none, events: 1 }, kept: 0, leftOut: 5 },
    '1 record added. Left out, against the history of a model here: 5 records.',
  ],
])('%j reads as it should', (summary, text) => {
  expect(describeImport(summary)).toBe(text);
});
