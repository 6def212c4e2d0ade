import { isNumericKind } from '../../table/column.ts';
import type { ExportLabel } from '../export-label.ts';
import { writeOnnx } from '../onnx/write-onnx.ts';
import type { ScoringProgram } from '../scoring/scoring-program.ts';
import type { RowCells } from '../usual-row.ts';

/** What an MLflow model's folder says besides the model. */
export interface MlflowLabel extends ExportLabel {
  /** In ISO 8601. */
  readonly createdAt: string;
  /** 32 hexadecimal digits that no other model has. */
  readonly id: string;
  /** A row that nobody brought. */
  readonly example: RowCells;
}

/** Versions that read the file: TreeEnsemble came with ONNX 1.16, its doubles with onnxruntime 1.20. */
const requirements = ['mlflow', 'onnx>=1.16', 'onnxruntime>=1.20', 'pandas'];
const python = '3.12.0';

/**
 * A folder as `mlflow.onnx.save_model` writes it, for `mlflow.pyfunc.load_model`, `mlflow models serve` and a registry: each
 * file's text or bytes by its name.
 */
export function writeMlflow(
  program: ScoringProgram,
  label: MlflowLabel,
): ReadonlyMap<string, string | Uint8Array<ArrayBuffer>> {
  return new Map<string, string | Uint8Array<ArrayBuffer>>([
    ['MLmodel', modelFile(program, label)],
    ['model.onnx', writeOnnx(program, label)],
    ['requirements.txt', `${requirements.join('\n')}\n`],
    [
      'python_env.yaml',
      `python: "${python}"\nbuild_dependencies:\n- pip\ndependencies:\n- -r requirements.txt\n`,
    ],
    ['conda.yaml', condaFile],
    ['input_example.json', exampleFile(program, label.example)],
  ]);
}

const condaFile = `name: mlflow-env
channels:
- conda-forge
dependencies:
- python=${python}
- pip
- pip:
${requirements.map(requirement => `  - ${requirement}`).join('\n')}
`;

function modelFile(program: ScoringProgram, { createdAt, id, name, version }: MlflowLabel): string {
  const { inputs, outputs } = signatureOf(program);
  return `flavors:
  onnx:
    code: null
    data: model.onnx
    onnx_session_options: null
    onnx_version: 1.16.0
    providers:
    - CPUExecutionProvider
    save_as_external_data: false
  python_function:
    data: model.onnx
    env:
      conda: conda.yaml
      virtualenv: python_env.yaml
    loader_module: mlflow.onnx
    python_version: ${python}
metadata:
  name: ${yamlText(name)}
  version: ${yamlText(version)}
mlflow_version: 2.16.0
model_uuid: ${yamlText(id)}
saved_input_example_info:
  artifact_path: input_example.json
  pandas_orient: split
  type: dataframe
signature:
  inputs: ${yamlText(JSON.stringify(inputs))}
  outputs: ${yamlText(JSON.stringify(outputs))}
  params: null
utc_time_created: ${yamlText(createdAt.replace('T', ' ').replace('Z', ''))}
`;
}

function tensor(name: string, dtype: string, shape: readonly number[]) {
  return { name, type: 'tensor', 'tensor-spec': { dtype, shape } };
}

/** Columns as MLflow's schema tells them; any may be missing. */
function signatureOf({ inputs, target }: ScoringProgram) {
  return {
    inputs: inputs.map(({ name, kind }) => ({
      name,
      type: isNumericKind(kind) ? 'double' : 'string',
      required: false,
    })),
    outputs:
      target.task === 'regression'
        ? [tensor('prediction', 'float64', [-1, 1])]
        : [tensor('label', 'object', [-1]), tensor('probabilities', 'float64', [-1, target.classes.length])],
  };
}

function exampleFile({ inputs }: ScoringProgram, example: RowCells): string {
  const cells = inputs.map(({ name, kind }) => example[name] ?? (isNumericKind(kind) ? null : ''));
  return `${JSON.stringify({ columns: inputs.map(({ name }) => name), data: [cells] })}\n`;
}

/** JSON's texts are YAML's. */
function yamlText(text: string): string {
  return JSON.stringify(text);
}
