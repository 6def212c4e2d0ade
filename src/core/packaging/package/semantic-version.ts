import type { Signature } from '../../pipeline/signature.ts';

/** Major, minor and patch, as https://semver.org has them. */
export type SemanticVersion = readonly [major: number, minor: number, patch: number];

/** The version that a text says; null where it says none. */
export function parseVersion(text: string): SemanticVersion | null {
  const match = /^(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})$/.exec(text);
  return match && [Number(match[1]), Number(match[2]), Number(match[3])];
}

export function versionText(version: SemanticVersion): string {
  return version.join('.');
}

/** Negative where `a` comes before `b`. */
export function compareVersions(a: SemanticVersion, b: SemanticVersion): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

/** What changed from one version of a model to the next. */
export type VersionChange = 'major' | 'minor' | 'patch';

/**
 * How much a caller has to change: `major` where calls that were right are no more, or answers are of another kind; `minor`
 * where more calls are right, or answers come from another training; `patch` where nothing but words changed.
 */
export function changeBetween(before: Signature, after: Signature, sameModel: boolean): VersionChange {
  if (breaks(before, after)) return 'major';
  return sameModel && JSON.stringify(before) === JSON.stringify(after) ? 'patch' : 'minor';
}

export function nextSemanticVersion(
  [major, minor, patch]: SemanticVersion,
  change: VersionChange,
): SemanticVersion {
  switch (change) {
    case 'major':
      return [major + 1, 0, 0];
    case 'minor':
      return [major, minor + 1, 0];
    case 'patch':
      return [major, minor, patch + 1];
    default:
      return change satisfies never;
  }
}

function breaks(before: Signature, after: Signature): boolean {
  const known = new Map(before.inputs.map(input => [input.name, input]));
  const asksForMore = after.inputs.some(({ name, kind, missingAllowed }) => {
    const was = known.get(name);
    if (was === undefined) return !missingAllowed;
    return was.kind !== kind || (was.missingAllowed && !missingAllowed);
  });
  const lost = before.inputs.some(({ name }) => after.inputs.every(input => input.name !== name));
  return asksForMore || lost || JSON.stringify(before.output) !== JSON.stringify(after.output);
}
