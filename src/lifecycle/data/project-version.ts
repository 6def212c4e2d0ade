import { type DatasetOrigin, type DatasetVersion, parentOf } from './dataset-version.ts';
import type { ExpectationRecord } from './expectation-record.ts';

/** That a project has been on a dataset version: how it came to it and when. Stays when the version is removed. */
export interface ProjectVersion {
  readonly id: string;
  readonly projectId: string;
  readonly datasetVersionId: string;
  /** How this project came to it; the same content may have come in elsewhere otherwise. */
  readonly origin: DatasetOrigin;
  readonly addedAt: number;
  /** What it was, for when it is no more. */
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  /** Why it was made, as a person wrote it afterwards; absent where nobody did. */
  readonly note?: string;
  /** How the project's rules did on it when it came; absent where there were none. */
  readonly expectations?: ExpectationRecord;
  /** Null while its values are stored. */
  readonly removedAt: number | null;
}

/** Why a version was made: what a person wrote to it, else the reason that its step was taken with; '' where nobody said. */
export function whyOf({ note, origin }: Pick<ProjectVersion, 'note' | 'origin'>): string {
  return note ?? (origin.kind === 'step' ? (origin.why ?? '') : '');
}

/** The record that a project has come to a dataset version. */
export function projectVersionOf(
  projectId: string,
  version: Pick<DatasetVersion, 'id' | 'name' | 'rows' | 'schema' | 'origin'>,
  addedAt: number,
  origin: DatasetOrigin = version.origin,
): ProjectVersion {
  return {
    id: `${projectId}/${version.id}`,
    projectId,
    datasetVersionId: version.id,
    origin,
    addedAt,
    name: version.name,
    rows: version.rows,
    columns: version.schema.length,
    removedAt: null,
  };
}

interface DatasetUse {
  readonly projectId: string;
  readonly datasetVersionId: string;
}

/** What projects must have been on, told from what they use and what that was made from: before it was recorded. */
export function deriveProjectVersions(
  uses: readonly DatasetUse[],
  versions: readonly DatasetVersion[],
): readonly ProjectVersion[] {
  const byId = new Map(versions.map(version => [version.id, version]));
  const found = new Map<string, ProjectVersion>();
  for (const { projectId, datasetVersionId } of uses) {
    let version = byId.get(datasetVersionId);
    while (version !== undefined) {
      const record = projectVersionOf(projectId, version, version.createdAt);
      if (found.has(record.id)) break;
      found.set(record.id, record);
      version = byId.get(parentOf(version.origin) ?? '');
    }
  }
  return [...found.values()];
}
