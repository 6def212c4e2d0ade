import { countOf } from '../../../core/quality/wording.ts';
import { describeOrigin } from '../../../lifecycle/data/lineage.ts';
import type { VersionDependants } from '../../../storage/data/version-removal.ts';

/** What goes with a version, each kind with its number and, where they have such, its names. */
export function listDependants(
  dependants: Omit<VersionDependants, 'obstacle' | 'descendants'>,
): readonly string[] {
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

const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** That versions made from one that goes stay, and which they are. */
export function sentenceOfDescendants(descendants: VersionDependants['descendants']): string {
  const kept = 'The history keeps that it was there.';
  if (descendants.length === 0) return `No version was made from it. ${kept}`;
  const named = descendants.map(
    ({ datasetVersionId, origin }) => `${datasetVersionId.slice(0, 8)} (${describeOrigin(origin)})`,
  );
  const stays = descendants.length === 1 ? 'stays, though it was' : 'stay, though they were';
  return `${list.format(named)} ${stays} made from it. ${kept}`;
}
