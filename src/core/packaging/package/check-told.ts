import type { PackageContent, PackagedMetric } from './package-content.ts';
import { PackageError } from './package-error.ts';

/** More than anybody looks at. */
const most = { rows: 10_000, metrics: 200 };

/** That rows and answers are there to be compared; whether they are the model's is seen when it is asked. @throws PackageError */
export function checkExamples(value: unknown): PackageContent['examples'] {
  if (!isRecord(value) || !isRecord(value['rows']) || !isRecord(value['predictions']))
    throw unreadable('examples', 'they are no rows with predictions');
  const { rows, columns } = value['rows'];
  if (!Number.isSafeInteger(rows) || Number(rows) < 1 || Number(rows) > most.rows || !Array.isArray(columns))
    throw unreadable('examples', `there are not 1 to ${most.rows} of them`);
  return value as unknown as PackageContent['examples'];
}

/** That metrics are numbers by name. @throws PackageError */
export function checkMetrics(value: unknown): PackageContent['metrics'] {
  if (!isRecord(value) || Array.isArray(value)) throw unreadable('metrics', 'they are no object');
  const metrics = Object.entries(value);
  if (metrics.length > most.metrics) throw unreadable('metrics', `there are more than ${most.metrics}`);
  for (const [name, metric] of metrics)
    if (!isMetric(metric)) throw unreadable('metrics', `${JSON.stringify(name).slice(0, 100)} is no number`);
  return value as Readonly<Record<string, PackagedMetric>>;
}

function isMetric(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { estimate, lower, upper } = value;
  return (estimate === null || typeof estimate === 'number') && isEnd(lower) && isEnd(upper);
}

function isEnd(value: unknown): boolean {
  return value === undefined || typeof value === 'number';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function unreadable(role: string, why: string): PackageError {
  return new PackageError('unreadable part', `The package's ${role} cannot be read: ${why}.`);
}
