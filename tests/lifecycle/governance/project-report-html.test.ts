import { expect, test } from 'vitest';
import type { Pin } from '../../../src/lifecycle/data/pin.ts';
import { projectReportHtml } from '../../../src/lifecycle/governance/project-report-html.ts';
import type { ProjectReport } from '../../../src/lifecycle/governance/project-report.ts';

const report: ProjectReport = {
  format: 'terrarium-report/1',
  seed: 42,
  dataset: { name: 'churn.csv', rows: 7043, columns: 20, sha256: 'abc' },
  problem: { task: 'classification', target: 'churn', positive: 'Yes', metric: 'roc_auc' },
  quality: [{ check: 'missing', column: 'age', severity: 'warning', message: 'age lacks 1 of 3 values' }],
  models: [
    { estimator: 'ridge', params: {}, scores: [0.5], mean: 0.5, sd: 0.1, seconds: 2, error: null },
    { estimator: 'mlp', params: {}, scores: [], mean: null, sd: null, seconds: 1, error: 'out of memory' },
  ],
  trials: [],
  search: null,
  chosen: 'ridge',
  test: { roc_auc: 0.85 },
  deployment: { model: 'churn', version: 1 },
  predictions: { rows: 12 },
  drift: null,
  backend: null,
  split: null,
  preparedOn: null,
  seconds: {},
  pins: [],
};

const pin: Pin = {
  id: 'a',
  projectId: 'p',
  datasetVersionId: 'older',
  pinnedAt: 1,
  position: 0,
  title: 'Churn by <contract>',
  description: 'Shares of the rows.',
  rows: 'Rows where tenure up to 12',
  address: '/projects/p/explore',
  note: 'Monthly contracts leave.\nAsk sales & support.',
  picture: '<svg xmlns="http://www.w3.org/2000/svg"><text>it\'s</text></svg>',
  numbers: { columns: ['', 'Yes'], rows: [['Monthly', 0.427]], count: 3 },
};

const html = projectReportHtml(report, [pin], { name: 'Churn', made: '2026-11-23T12:00:00Z' });

test('a pin stands with its note, picture, rows, numbers and version', () => {
  expect(html).toContain('<h3>Churn by &lt;contract&gt;</h3>');
  expect(html).toContain('Rows where tenure up to 12. Seen in version older.');
  expect(html).toContain('Monthly contracts leave.<br>Ask sales &amp; support.');
  expect(html).toContain('<th scope="row">Monthly</th><td class="number">0.427</td>');
  expect(html).toContain('The first 1 of 3.');
  const address = /<img src="(data:image\/svg\+xml[^"]*)"/.exec(html)![1]!;
  expect(decodeURIComponent(address.slice(address.indexOf(',') + 1))).toBe(pin.picture);
});

test('it is one file that runs and fetches nothing', () => {
  expect(html).toContain("default-src 'none'");
  expect(html).not.toMatch(/<script|<link|https?:(?!%2F%2Fwww\.w3\.org)/);
});

test('what is known of the project follows', () => {
  expect(html).toContain('<td>churn, version 1</td>');
  expect(html).toContain('<strong>age</strong>: age lacks 1 of 3 values');
  expect(html).toContain('ridge (chosen)');
  expect(html).toContain('out of memory');
});

test('a threshold of its own stands with what it did on the test rows', () => {
  const decided = { ...report, decision: { class: 'Yes', threshold: 0.3 } };
  const told = projectReportHtml(decided, [], { name: 'Churn', made: '2026-11-23T12:00:00Z' });
  expect(told).toContain('threshold of “Yes”');
  expect(html).not.toContain('threshold of');
});

test('a project without pins, models or deployment has a report too', () => {
  const bare = { ...report, problem: null, models: [], test: null, deployment: null, quality: [] };
  const told = projectReportHtml(bare, [], { name: 'Churn', made: '2026-11-23T12:00:00Z' });
  expect(told).toContain('not chosen yet');
  expect(told).toContain('Nothing was noticed.');
  expect(told).not.toContain('Findings');
});

test('rules that were saved are told, those that were broken with what was found', () => {
  const rules = ['id: unique', 'age: within bounds'].map(name => ({
    name,
    severity: 'warning',
    expected: `${name}.`,
  }));
  const broken = [{ ...rules[1]!, severity: 'warning', observed: '1 value of 3 is not.' } as const];
  const expectations = { rules, training: { checked: 2, broken } };
  const told = projectReportHtml({ ...report, expectations }, [], { name: 'Churn', made: '' });
  expect(told).toContain('1 of 2 broken before the training');
  expect(told).toMatch(/age: within bounds<\/th>.*1 value of 3 is not\./);
  expect(html).not.toContain('Rules of the data');
});
