import type { InputColumn } from '../core/pipeline/pipeline-model.ts';
import { signatureOf } from '../core/pipeline/signature.ts';
import type { OpenModel } from './prediction-service.ts';

/** A schema of JSON Schema 2020-12, which OpenAPI 3.1 takes. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** A row that the model takes, with what training saw as its description: other values are answered, too. */
export function rowSchema({ inputs, target }: OpenModel): JsonSchema {
  const told = signatureOf(inputs, target).inputs;
  return {
    type: 'object',
    required: told.filter(({ missingAllowed }) => !missingAllowed).map(({ name }) => name),
    properties: Object.fromEntries(
      told.map(({ name, kind, missingAllowed, categories, range }) => [
        name,
        {
          ...valueSchema(kind, missingAllowed),
          ...(categories && { examples: categories.slice(0, 10) }),
          ...(range && { description: describeRange(kind, range) }),
        },
      ]),
    ),
  };
}

/** The answer to a row. */
export function answerSchema({ target }: OpenModel): JsonSchema {
  const isClass = target.task === 'classification';
  const share = isClass ? { type: 'number', minimum: 0, maximum: 1 } : { type: 'null' };
  return {
    type: 'object',
    required: ['prediction', 'probability', 'confidence', 'model', 'version', 'requestId', 'latencyMs'],
    properties: {
      prediction: isClass ? { type: 'string', enum: target.classes } : { type: 'number' },
      probability: share,
      confidence: share,
      ...(isClass && {
        probabilities: { type: 'object', additionalProperties: { type: 'number', minimum: 0, maximum: 1 } },
      }),
      model: { type: 'string' },
      version: { type: 'integer' },
      requestId: { type: 'string' },
      latencyMs: { type: 'number', description: 'From the arrival of the request on.' },
      warnings: { type: 'array', items: { type: 'string' } },
    },
  };
}

/** What went wrong (RFC 9457). */
export const problemSchema: JsonSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'requestId'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['detail'],
        properties: {
          pointer: { type: 'string', description: 'Where in the body, as a JSON Pointer (RFC 6901).' },
          detail: { type: 'string' },
        },
      },
    },
  },
};

function describeRange(
  kind: InputColumn['kind'],
  { min, max }: { readonly min: number | string; readonly max: number | string },
): string {
  return `${kind === 'datetime' ? 'In ISO 8601; training' : 'Training'} saw ${min} to ${max}.`;
}

function valueSchema(kind: InputColumn['kind'], missingAllowed: boolean): JsonSchema {
  const types: readonly string[] = typesOf(kind);
  const all = missingAllowed ? [...types, 'null'] : types;
  return { type: all.length === 1 ? all[0] : all };
}

function typesOf(kind: InputColumn['kind']): readonly string[] {
  switch (kind) {
    case 'number':
      return ['number'];
    case 'integer':
      return ['integer'];
    case 'datetime':
      return ['string'];
    case 'boolean':
    case 'category':
    case 'text':
    case 'identifier':
      return ['string', 'number', 'boolean'];
    default:
      return kind satisfies never;
  }
}
