import type { ModelVersion } from '../deployment/registry.ts';

/** The number of a model's next version, from all versions that it ever had: the first is 1, and none is used twice. */
export function nextVersion(versions: readonly Pick<ModelVersion, 'version'>[]): number {
  return versions.reduce((highest, { version }) => Math.max(highest, version), 0) + 1;
}
