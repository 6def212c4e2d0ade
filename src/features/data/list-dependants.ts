import { countOf } from '../../core/quality/wording.ts';
import type { VersionDependants } from '../../storage/version-removal.ts';

/** What goes with a version, each kind with its number and, where they have such, its names. */
export function listDependants(dependants: Omit<VersionDependants, 'obstacle'>): readonly string[] {
  const { runs, modelVersions, deployments, predictions, monitorReports, alerts } = dependants;
  const models = modelVersions.map(({ model, version }) => `${model} ${version}`).join(', ');
  const items: readonly (readonly [number, string])[] = [
    [runs.length, countOf(runs.length, 'training run')],
    [modelVersions.length, `${countOf(modelVersions.length, 'registered model')} (${models})`],
    [deployments.length, countOf(deployments.length, 'past deployment')],
    [predictions, `${countOf(predictions, 'batch')} of logged predictions`.replace('batchs', 'batches')],
    [monitorReports, countOf(monitorReports, 'monitor report')],
    [alerts, countOf(alerts, 'alert')],
  ];
  const present = items.filter(([count]) => count > 0).map(([, text]) => text);
  return present.length > 0 ? present : ['nothing else: no run was trained on it'];
}
