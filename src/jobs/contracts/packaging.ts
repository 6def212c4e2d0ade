import type { PackagedMetric } from '../../core/packaging/package/package-content.ts';
import type { PackageFault } from '../../core/packaging/package/package-error.ts';
import type { Signature } from '../../core/pipeline/signature.ts';
import type { ModelFormat } from '../../lifecycle/deployment/model-formats.ts';
import type { Report } from './progress.ts';

/** A registered version, to be taken elsewhere. */
export interface VersionChoice {
  readonly projectId: string;
  /** Of the model's version. */
  readonly versionId: string;
}

/** What can be made of a version. */
export interface ExportSurvey {
  /** By which a package and each export call it. */
  readonly semanticVersion: string;
  /** Why a format cannot be made; null where it can. */
  readonly obstacles: Readonly<Record<ModelFormat, string | null>>;
  /** Learned parts that are made of training rows, which leave with the model; empty for most. */
  readonly heldRows: readonly string[];
  /** What was done to the columns before the model learned from them, which no export does. */
  readonly cleanedBy: readonly string[];
  /** Where what is written for others answers otherwise than the app. */
  readonly caveats: readonly string[];
}

export interface PackInput extends VersionChoice {
  /** With this device's key, as the profile at work. */
  readonly sign: boolean;
  /** Null: anybody can open it. */
  readonly passphrase: string | null;
}

/** One file within another. */
export interface ContainedFile {
  readonly path: string;
  readonly bytes: number;
}

/** Something made of a version, ready to be saved. */
export interface MadeFile {
  readonly fileName: string;
  readonly blob: Blob;
  /** What it holds, where it holds more than one file. */
  readonly contents: readonly ContainedFile[];
}

export interface PackedFile extends MadeFile {
  /** Of this device's key, by which a receiver knows it; null where the package is not signed. */
  readonly fingerprint: string | null;
}

export interface ExportedFile extends MadeFile {
  /** How far its arithmetic is from the app's on rows that the model never saw; null where it is the app's own code, or none. */
  readonly agreement: { readonly rows: number; readonly furthest: number } | null;
}

/** Whoever vouches for a package. */
export interface PackageSigner {
  /** Empty where nobody had named themselves. */
  readonly name: string;
  /** SHA-256 of the public key in hexadecimal. */
  readonly fingerprint: string;
  readonly isThisDevice: boolean;
}

/** What a package says of itself, after all of it was checked. */
export interface OpenedPackage {
  readonly name: string;
  readonly version: string;
  readonly createdAt: string;
  readonly softwareVersion: string;
  /** "Random forest". */
  readonly model: string;
  readonly trainedOn: { readonly rows: number; readonly at: string; readonly datasetVersion: string };
  readonly signature: Signature;
  readonly signer: PackageSigner | null;
  readonly metrics: Readonly<Record<string, PackagedMetric>>;
  /** In Markdown. */
  readonly card: string;
  /** How many examples it answered here as where it was made. */
  readonly examples: number;
}

/** What comes of opening a file as a package. */
export type Opening =
  | { readonly state: 'opened'; readonly package: OpenedPackage }
  /** It is behind a passphrase, and none was given. */
  | { readonly state: 'locked' }
  | { readonly state: 'refused'; readonly fault: PackageFault; readonly reason: string };

/** Runs in workers/packaging.ts; reads IndexedDB itself. */
export interface PackagingApi {
  survey(version: VersionChoice): Promise<ExportSurvey>;
  pack(input: PackInput, report: Report): Promise<PackedFile>;
  exportModel(input: VersionChoice & { readonly format: ModelFormat }, report: Report): Promise<ExportedFile>;
  openPackage(input: { readonly file: Blob; readonly passphrase: string | null }): Promise<Opening>;
}
