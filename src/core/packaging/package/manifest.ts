import type { EstimatorName } from '../../models/catalogue.ts';
import type { SupervisedTask } from '../../models/entry.ts';

export const packageFormat = 'terrarium-package/1';

/** What a part of a package is for. */
export type PartRole =
  | 'pipeline'
  | 'preparation'
  | 'model'
  | 'signature'
  | 'examples'
  | 'metrics'
  | 'model card'
  | 'requirements';

/** One file of a package. */
export interface PackagePart {
  /** With slashes, below the package. */
  readonly path: string;
  readonly role: PartRole;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** What a package says of itself: its file `manifest.json`. */
export interface PackageManifest {
  readonly format: typeof packageFormat;
  readonly name: string;
  /** A semantic version. */
  readonly version: string;
  /** In ISO 8601. */
  readonly createdAt: string;
  readonly createdWith: { readonly software: 'Terrarium'; readonly version: string };
  readonly task: SupervisedTask;
  readonly estimator: EstimatorName;
  readonly target: { readonly column: string; readonly classes?: readonly string[] };
  /** The columns that a prediction is made from, in order. */
  readonly features: readonly string[];
  readonly trainedOn: TrainingFacts;
  /** Every other file of the package. */
  readonly parts: readonly PackagePart[];
}

/** What a model learned from. */
export interface TrainingFacts {
  /** SHA-256 of the dataset version. */
  readonly datasetVersion: string;
  readonly rows: number;
  /** In ISO 8601. */
  readonly at: string;
}
