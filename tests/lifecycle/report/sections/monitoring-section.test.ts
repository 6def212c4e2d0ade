import { expect, test } from 'vitest';
import { monitoringSection } from '../../../../src/lifecycle/report/sections/monitoring-section.ts';
import { openIn, tableIn } from '../read-section.ts';
import { bareState } from '../report-states.ts';

test('monitoring: alerts are told, and drift that nobody looked for is named', () => {
  const alert = {
    id: 'a',
    projectId: 'p',
    deploymentId: '2',
    reportId: 'm',
    raisedAt: 0,
    level: 'warning',
    message: 'age drifted',
    state: 'open',
  } as const;
  expect(tableIn(monitoringSection, { ...bareState, alerts: [alert] }, 'Alerts')).toEqual([
    ['1970-01-01 00:00', 'warning', 'age drifted', 'open'],
  ]);
  expect(openIn(monitoringSection, bareState)).toEqual(['Drift', 'Alerts']);
});
