import { writeJavascript } from '../../../core/packaging/javascript/write-javascript.ts';
import { writeMlflow } from '../../../core/packaging/mlflow/write-mlflow.ts';
import { writeOnnx } from '../../../core/packaging/onnx/write-onnx.ts';
import { writePython } from '../../../core/packaging/python/write-python.ts';
import { describeScoring } from '../../../core/packaging/scoring/describe-scoring.ts';
import type { ScoringProgram } from '../../../core/packaging/scoring/scoring-program.ts';
import { writeServer } from '../../../core/packaging/server/write-server.ts';
import { type SqlQuestion, writeSql } from '../../../core/packaging/sql/write-sql.ts';
import type { PipelineModel } from '../../../core/pipeline/pipeline-model.ts';
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
};

/** Sees whether a format can say a pipeline. @throws InputError saying what it cannot say exactly */
export const formatChecks: Readonly<Record<ModelFormat, (pipeline: PipelineModel) => void>> = {
  onnx: describeScoring,
  // It holds the pipeline itself, and scores with the app's own code.
  html: () => {},
  javascript: describeScoring,
  python: describeScoring,
  sql: pipeline => {
    const program = describeScoring(pipeline);
    writeSql(program, askedOf(program, { name: '', version: '' }));
  },
  server: describeScoring,
  mlflow: describeScoring,
};

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
