import type { PipelineModel, Predictions } from '../../pipeline/pipeline-model.ts';
import type { Table } from '../../table/column.ts';
import type { TrainingFacts } from './manifest.ts';

/** What a package holds, unpacked. */
export interface PackageContent {
  /** Of the model. */
  readonly name: string;
  /** A semantic version. */
  readonly version: string;
  /** In ISO 8601. */
  readonly createdAt: string;
  /** Of the app that made it. */
  readonly softwareVersion: string;
  readonly pipeline: PipelineModel;
  readonly trainedOn: TrainingFacts;
  /** Rows that nobody brought, and what the model answers to them. */
  readonly examples: { readonly rows: Table; readonly predictions: Predictions };
  /** On rows that nothing learned from, by scikit-learn's names. */
  readonly metrics: Readonly<Record<string, PackagedMetric>>;
  readonly modelCard: { readonly markdown: string; readonly html: string };
}

/** A metric with the limits of its 95 % interval, where they are known. */
export interface PackagedMetric {
  readonly estimate: number | null;
  readonly lower?: number;
  readonly upper?: number;
}

/** The files of a package by their paths. */
export type PackageFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** SHA-256 in hexadecimal. */
export type HashOf = (bytes: Uint8Array<ArrayBuffer>) => string;
