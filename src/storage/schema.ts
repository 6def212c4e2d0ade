import type { DBSchema, StoreNames } from 'idb';
import type { Alert, MonitorReport } from '../lifecycle/deployment/alert.ts';
import type { Checkpoint } from '../lifecycle/training/checkpoint.ts';
import type { DataDictionary } from '../lifecycle/data/data-dictionary.ts';
import type { DataSource } from '../lifecycle/data/data-source.ts';
import type { DatasetVersion } from '../lifecycle/data/dataset-version.ts';
import type { LifecycleEvent } from '../lifecycle/governance/event.ts';
import type { ExpectationSuite } from '../lifecycle/data/expectation-suite.ts';
import type { Pin } from '../lifecycle/data/pin.ts';
import type { FolderFile } from '../lifecycle/data/folder-file.ts';
import type { PredictionBatch } from '../lifecycle/deployment/prediction-log.ts';
import type { PreparationDraft } from '../lifecycle/preparation/preparation-draft.ts';
import type { PrivacyScan } from '../lifecycle/data/privacy-scan.ts';
import type { ProjectVersion } from '../lifecycle/data/project-version.ts';
import type { Project } from '../lifecycle/project.ts';
import type {
  Deployment,
  ModelArtifact,
  ModelVersion,
  RegisteredModel,
} from '../lifecycle/deployment/registry.ts';
import type { Run } from '../lifecycle/training/run.ts';
import type { RunTrials } from '../lifecycle/training/run-trials.ts';
import type { Segment } from '../lifecycle/data/segment.ts';
import type { ApprovalStep } from '../lifecycle/governance/approval.ts';
import type { BusinessProblem } from '../lifecycle/problem/business-problem.ts';
import type { ComplianceAnswer } from '../lifecycle/compliance/compliance-answer.ts';
import type { Decision } from '../lifecycle/evaluation/decision.ts';
import type { Insight } from '../lifecycle/evaluation/insight.ts';
import type { Profile } from '../lifecycle/governance/profile.ts';
import type { Risk } from '../lifecycle/governance/risk.ts';
import type { WrittenDocument } from '../lifecycle/governance/written-document.ts';
import type { StoredQualityReport } from '../lifecycle/data/stored-quality-report.ts';

/** A stretch of a column's rows: float64 values or int32 codes, little-endian as every browser has it. */
export interface RowChunk {
  readonly storageKey: string;
  readonly column: number;
  /** 0, 1, 2…: rows from `chunk × rowsPerChunk` on. */
  readonly chunk: number;
  readonly data: ArrayBuffer;
}

/** A stretch of a coded column's dictionary. */
export interface DictionaryChunk {
  readonly storageKey: string;
  readonly column: number;
  /** −1 − the code of its first text, so that the chunk of a code is the first key at or after −1 − code. */
  readonly chunk: number;
  /** The texts one after another in UTF-8. */
  readonly data: ArrayBuffer;
  /** uint32 each: where a text ends in the decoded `data`, in UTF-16 code units. */
  readonly ends: ArrayBuffer;
}

export type ColumnChunk = RowChunk | DictionaryChunk;

/** An import under way; its chunks belong to no dataset version yet. */
export interface StagedImport {
  readonly storageKey: string;
  readonly name: string;
  readonly startedAt: number;
}

/** A remembered answer or choice. */
export interface Setting {
  readonly name: string;
  readonly value: unknown;
  /** When a draft was last changed; absent from other settings. */
  readonly at?: number;
}

/** A key that no script can read out; a backup cannot hold it. */
export interface StoredKey {
  readonly name: string;
  readonly key: CryptoKey;
}

/** A folder of this device whose new files are offered to a project; a backup cannot hold its handle. */
export interface WatchedFolder {
  readonly id: string;
  readonly projectId: string;
  readonly handle: FileSystemDirectoryHandle;
  readonly addedAt: number;
  /** Files that became part of the project's data, were predicted or left out; absent before the first. */
  readonly taken?: readonly FolderFile[];
}

/** Every store, its key and its indexes; how they came to be is in migrations.ts. */
export interface TerrariumSchema extends DBSchema {
  projects: { key: string; value: Project };
  datasetVersions: { key: string; value: DatasetVersion };
  /** Which dataset versions a project has been on. */
  projectVersions: {
    key: string;
    value: ProjectVersion;
    indexes: { byProject: [projectId: string, addedAt: number]; byVersion: string };
  };
  dataDictionaries: { key: string; value: DataDictionary };
  dataSources: { key: string; value: DataSource; indexes: { byProject: string } };
  privacyScans: { key: string; value: PrivacyScan };
  qualityReports: { key: string; value: StoredQualityReport; indexes: { byVersion: string } };
  expectationSuites: { key: string; value: ExpectationSuite };
  segments: { key: string; value: Segment; indexes: { byProject: string } };
  pins: { key: string; value: Pin; indexes: { byProject: [projectId: string, pinnedAt: number] } };
  preparationDrafts: { key: string; value: PreparationDraft };
  watchedFolders: { key: string; value: WatchedFolder; indexes: { byProject: string } };
  columnChunks: { key: [storageKey: string, column: number, chunk: number]; value: ColumnChunk };
  imports: { key: string; value: StagedImport };
  runs: { key: string; value: Run; indexes: { byProject: [projectId: string, startedAt: number] } };
  artifacts: { key: string; value: ModelArtifact };
  trials: { key: string; value: RunTrials };
  checkpoints: { key: [runId: string, task: string]; value: Checkpoint };
  registeredModels: { key: string; value: RegisteredModel; indexes: { byProject: string } };
  modelVersions: {
    key: string;
    value: ModelVersion;
    indexes: { byModel: [model: string, version: number]; byProject: string };
  };
  deployments: {
    key: string;
    value: Deployment;
    indexes: { byProject: [projectId: string, deployedAt: number] };
  };
  predictions: {
    key: string;
    value: PredictionBatch;
    /** The rows stand in the key, so that counting reads no predictions. */
    indexes: { byDeployment: [deploymentId: string, at: number, rows: number]; byProject: string };
  };
  monitorReports: {
    key: string;
    value: MonitorReport;
    indexes: { byDeployment: [deploymentId: string, at: number]; byProject: string };
  };
  alerts: {
    key: string;
    value: Alert;
    indexes: { byProject: [projectId: string, raisedAt: number]; byDeployment: string };
  };
  /** Answers that were computed once: a cache, in no backup. */
  insights: { key: string; value: Insight };
  businessProblems: { key: string; value: BusinessProblem };
  decisions: { key: string; value: Decision; indexes: { byProject: [projectId: string, at: number] } };
  risks: { key: string; value: Risk; indexes: { byProject: string } };
  approvals: { key: string; value: ApprovalStep; indexes: { byProject: [projectId: string, at: number] } };
  documents: { key: string; value: WrittenDocument; indexes: { byProject: string } };
  complianceAnswers: { key: string; value: ComplianceAnswer; indexes: { byProject: string } };
  profiles: { key: string; value: Profile };
  /** The audit trail: each event sealed by the hash of the one before (events.ts). */
  events: { key: string; value: LifecycleEvent; indexes: { byTime: number; byPosition: number } };
  settings: { key: string; value: Setting };
  keys: { key: string; value: StoredKey };
}

export type StoreName = StoreNames<TerrariumSchema>;
