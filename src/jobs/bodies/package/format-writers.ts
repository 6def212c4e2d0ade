import { writeJavascript } from '../../../core/packaging/javascript/write-javascript.ts';
import { writeMlflow } from '../../../core/packaging/mlflow/write-mlflow.ts';
import { writeOnnx } from '../../../core/packaging/onnx/write-onnx.ts';
import { writePython } from '../../../core/packaging/python/write-python.ts';
import { describeScoring } from '../../../core/packaging/scoring/describe-scoring.ts';
import {
  type TrainingRecipe,
  writeTrainingScript,
} from '../../../core/packaging/scikit-learn/write-training-script.ts';
import type { ScoringProgram } from '../../../core/packaging/scoring/scoring-program.ts';
import { writeServer } from '../../../core/packaging/server/write-server.ts';
import { type SqlQuestion, writeSql } from '../../../core/packaging/sql/write-sql.ts';
import { estimatorEntries } from '../../../core/models/catalogue.ts';
import { planTaking } from '../../../core/preprocessing/native-plan.ts';
import type { ModelFormat } from '../../../lifecycle/deployment/model-formats.ts';
import { writePage } from '../../../standalone/write-page.ts';
import type { ExportSource } from './export-source.ts';

type FileContent = string | Uint8Array<ArrayBuffer>;

/** One file, by the ending of its name; or a folder, which leaves as an archive. */
export type Written =
  | { readonly kind: 'file'; readonly ending: string; readonly content: FileContent }
  | { readonly kind: 'folder'; readonly files: ReadonlyMap<string, FileContent> };

/** How each format is written. @throws InputError saying what of the pipeline the format cannot say exactly */
export const formatWriters: Readonly<Record<ModelFormat, (source: ExportSource) => Promise<Written>>> = {
  onnx: async ({ pipeline, label }) => file('onnx', writeOnnx(describeScoring(pipeline), label)),
  html: async ({ pipeline, label, usual }) => {
    const { default: parts } = await import('virtual:standalone-page');
    return file('html', await writePage({ ...label, pipeline, usual }, parts));
  },
  javascript: async ({ pipeline, label }) => {
    const { code, types } = writeJavascript(describeScoring(pipeline), label);
    return folder([
      ['model.js', code],
      ['model.d.ts', types],
    ]);
  },
  python: async ({ pipeline, label }) => file('py', writePython(describeScoring(pipeline), label)),
  sql: async ({ pipeline, label }) => {
    const program = describeScoring(pipeline);
    return file('sql', writeSql(program, askedOf(program, label)));
  },
  server: async ({ pipeline, label }) => folder(writeServer(describeScoring(pipeline), label)),
  mlflow: async ({ pipeline, label, createdAt, id, usual }) =>
    folder(
      writeMlflow(describeScoring(pipeline), {
        ...label,
        createdAt,
        id: id.replaceAll('-', ''),
        example: usual,
      }),
    ),
  'scikit-learn': async source => file('training.py', writeTrainingScript(recipeOf(source), source.label)),
};

/** What is looked at to see whether a format can say a model. */
type Trained = Pick<ExportSource, 'pipeline' | 'run'>;

/** Sees whether a format can say a model. @throws InputError saying what it cannot say exactly */
export const formatChecks: Readonly<Record<ModelFormat, (trained: Trained) => void>> = {
  onnx: checkScoring,
  // It holds the pipeline itself, and scores with the app's own code.
  html: () => {},
  javascript: checkScoring,
  python: checkScoring,
  sql: ({ pipeline }) => {
    const program = describeScoring(pipeline);
    writeSql(program, askedOf(program, { name: '', version: '' }));
  },
  server: checkScoring,
  mlflow: checkScoring,
  'scikit-learn': trained => writeTrainingScript(recipeOf(trained), { name: '', version: '' }),
};

function checkScoring({ pipeline }: Trained): void {
  describeScoring(pipeline);
}

/** By which a run trained its model. */
function recipeOf({ pipeline, run }: Trained): TrainingRecipe {
  const { inputs, target, estimator, params } = pipeline;
  const { preparation, seed } = run.settings;
  const plan = preparation ?? planTaking(estimatorEntries[estimator].takes, inputs);
  return { inputs, target, plan, estimator, params, metric: run.problem.metric, seed };
}

/** The query of a table called "rows", which keeps the columns that it looks at. */
function askedOf({ inputs }: ScoringProgram, label: Pick<SqlQuestion, 'name' | 'version'>): SqlQuestion {
  return { ...label, table: 'rows', keep: inputs.map(({ name }) => name) };
}

function file(ending: string, content: FileContent): Written {
  return { kind: 'file', ending, content };
}

function folder(files: Iterable<readonly [string, FileContent]>): Written {
  return { kind: 'folder', files: new Map(files) };
}
