import type { ProjectContents } from '../../storage/project-contents.ts';
import { formatNumber } from '../../ui/format/format-number.ts';

/** What goes with a project and what stays, as a person reads it before removing it. */
export function listContents(contents: ProjectContents): {
  readonly goes: readonly string[];
  readonly stays: readonly string[];
} {
  const counted: readonly (readonly [number, string, string])[] = [
    [contents.runs, 'training run with its model', 'training runs with their models'],
    [contents.modelVersions, 'registered model version', 'registered model versions'],
    [contents.deployments, 'deployment', 'deployments'],
    [contents.predictions, 'logged prediction', 'logged predictions'],
    [contents.monitorReports, 'monitor report with its alerts', 'monitor reports with their alerts'],
  ];
  const tables = contents.datasets.map(
    ({ name, rows, schema }) => `the table ${name} (${formatNumber(rows)} rows, ${schema.length} columns)`,
  );
  const counts = counted.flatMap(([count, one, many]) =>
    count === 0 ? [] : [`${formatNumber(count)} ${count === 1 ? one : many}`],
  );
  const goes = ['the project and its problem', ...tables, ...counts];
  const shared = contents.sharedDatasets.map(({ name }) => name);
  const stays = [
    ...(shared.length === 0 ? [] : [`${shared.join(', ')} stays, because another project uses it.`]),
    'The event log keeps that the project was here.',
  ];
  return { goes, stays };
}
