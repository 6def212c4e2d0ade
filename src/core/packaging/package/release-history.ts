import type { Signature } from '../../pipeline/signature.ts';
import { changeBetween, nextSemanticVersion, type SemanticVersion } from './semantic-version.ts';

/** A registered version, as far as its number depends on it. */
export interface Release {
  /** Null where its model is no longer stored. */
  readonly signature: Signature | null;
  /** The same for two releases that give the same answers. */
  readonly answersAs: string;
}

/**
 * The semantic version of each release of a model, oldest first: the first is 1.0.0, and each after it says how it
 * differs from the one before. One whose model is gone counts as another training with the signature it had before.
 */
export function semanticVersions(releases: readonly Release[]): readonly SemanticVersion[] {
  const versions: SemanticVersion[] = [];
  let known: Signature | null = null;
  for (const [place, { signature, answersAs }] of releases.entries()) {
    const before = versions.at(-1);
    const sameModel = answersAs === releases[place - 1]?.answersAs;
    const change =
      known === null || signature === null
        ? sameModel
          ? 'patch'
          : 'minor'
        : changeBetween(known, signature, sameModel);
    versions.push(before === undefined ? [1, 0, 0] : nextSemanticVersion(before, change));
    known = signature ?? known;
  }
  return versions;
}
