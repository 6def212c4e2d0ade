import type { ModelVersion } from '../../../lifecycle/deployment/registry.ts';
import type { Profile } from '../../../lifecycle/governance/profile.ts';
import { currentProfile } from '../../../storage/governance/profiles.ts';
import { listModelVersions } from '../../../storage/models/registry.ts';

/** What can be taken elsewhere, and who takes it. */
export interface ExportState {
  /** Newest first. */
  readonly versions: readonly ModelVersion[];
  /** Null where nobody has named themselves. */
  readonly profile: Profile | null;
}

export async function readExportState(projectId: string): Promise<ExportState> {
  const [versions, profile] = await Promise.all([listModelVersions(projectId), currentProfile()]);
  return { versions, profile };
}
