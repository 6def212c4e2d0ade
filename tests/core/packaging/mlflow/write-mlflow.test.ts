import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { writeMlflow } from '../../../../src/core/packaging/mlflow/write-mlflow.ts';
import { writeOnnx } from '../../../../src/core/packaging/onnx/write-onnx.ts';
import { label, smallClassifier } from '../small-program.ts';

const files = writeMlflow(smallClassifier, {
  ...label,
  createdAt: '2026-11-24T02:00:00.000Z',
  id: '0123456789abcdef0123456789abcdef',
  example: { size: 2, town: 'A' },
});
const text = (name: string) => String(files.get(name));

test('the folder has every file that its MLmodel names', () => {
  const named = [...text('MLmodel').matchAll(/(?: data|conda|virtualenv|artifact_path): (\S+)/g)];
  expect(named).toHaveLength(5);
  for (const [, name] of named) expect(files.has(name!), name).toBe(true);
  expect(files.get('model.onnx')).toEqual(writeOnnx(smallClassifier, label));
});

test('its example is a row of its signature, as pandas splits it', () => {
  expect(JSON.parse(text('input_example.json'))).toEqual({ columns: ['size', 'town'], data: [[2, 'A']] });
});

// Fields by MLflow's own files (mlflow.models.Model.to_yaml, mlflow.types.Schema.to_json).
const hasYaml = spawnSync('/usr/bin/python3', ['-c', 'import yaml']).status === 0;
test.skipIf(!hasYaml)('YAML reads the MLmodel as MLflow does', () => {
  const read = 'import json, sys, yaml; print(json.dumps(yaml.safe_load(sys.stdin)))';
  const { stdout } = spawnSync('/usr/bin/python3', ['-c', read], {
    input: text('MLmodel'),
    encoding: 'utf8',
  });
  const model = JSON.parse(stdout) as {
    flavors: { python_function: object };
    signature: { inputs: string; outputs: string };
    utc_time_created: string;
  };
  expect(model.flavors.python_function).toMatchObject({ loader_module: 'mlflow.onnx', data: 'model.onnx' });
  expect(model.utc_time_created).toBe('2026-11-24 02:00:00.000');
  expect(JSON.parse(model.signature.inputs)).toEqual([
    { name: 'size', type: 'double', required: false },
    { name: 'town', type: 'string', required: false },
  ]);
  expect(JSON.parse(model.signature.outputs)).toMatchObject([
    { name: 'label', 'tensor-spec': { dtype: 'object', shape: [-1] } },
    { name: 'probabilities', 'tensor-spec': { dtype: 'float64', shape: [-1, 2] } },
  ]);
});
