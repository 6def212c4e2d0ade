import { neededColumns } from '../../decision/ruled-columns.ts';
import { signatureOf } from '../../pipeline/signature.ts';
import { type PackageManifest, type PackagePart, type PartRole, packageFormat } from './manifest.ts';
import type { HashOf, PackageContent, PackageFiles } from './package-content.ts';
import { manifestPath, partPaths, partRoles } from './part-paths.ts';
import { requirementsOf } from './requirements.ts';
import { type ValueFiles, writeValue } from './value-part.ts';

type File = Uint8Array<ArrayBuffer>;

/**
 * The files of a package: preparation and model together and each by itself, signature, examples with their answers,
 * metrics, model card, requirements, and a manifest with the SHA-256 of each. The same content gives the same files.
 */
export function writePackage(content: PackageContent, hashOf: HashOf): PackageFiles {
  const written = writtenParts(content);
  const files = new Map<string, File>();
  const parts: PackagePart[] = [];
  for (const role of partRoles) {
    const paths: readonly string[] = partPaths[role];
    for (const [index, path] of paths.entries()) {
      const file = written[role][index]!;
      files.set(path, file);
      parts.push({ path, role, bytes: file.length, sha256: hashOf(file) });
    }
  }
  return new Map([[manifestPath, jsonFile(manifestOf(content, parts))], ...files]);
}

function writtenParts(content: PackageContent): Record<PartRole, readonly File[]> {
  const { pipeline, examples, metrics, modelCard } = content;
  return {
    pipeline: both(writeValue(pipeline)),
    preparation: both(writeValue(pipeline.preparation)),
    model: both(writeValue(pipeline.model)),
    signature: [jsonFile(signatureOf(neededColumns(pipeline), pipeline.target))],
    examples: both(writeValue(examples)),
    metrics: [jsonFile(metrics)],
    'model card': [textFile(modelCard.markdown), textFile(modelCard.html)],
    requirements: [jsonFile(requirementsOf(content))],
  };
}

function manifestOf(content: PackageContent, parts: readonly PackagePart[]): PackageManifest {
  const { pipeline, name, version, createdAt, softwareVersion, trainedOn } = content;
  const { target } = pipeline;
  return {
    format: packageFormat,
    name,
    version,
    createdAt,
    createdWith: { software: 'Terrarium', version: softwareVersion },
    task: target.task,
    estimator: pipeline.estimator,
    target: {
      column: target.column,
      ...(target.task === 'classification' && { classes: target.classes }),
    },
    features: neededColumns(pipeline).map(({ name: feature }) => feature),
    trainedOn,
    parts,
  };
}

function both({ json, bin }: ValueFiles): readonly File[] {
  return [json, bin];
}

function jsonFile(value: unknown): File {
  return textFile(`${JSON.stringify(value, null, 2)}\n`);
}

function textFile(text: string): File {
  return new TextEncoder().encode(text);
}
