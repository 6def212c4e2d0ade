import { mostRequestRows } from '../core/pipeline/request-limits.ts';
import type { OpenModel } from './prediction-service.ts';

import { type JsonSchema, answerSchema, problemSchema, rowSchema } from './schemas.ts';

export interface ApiFacts {
  /** The address of the API, with a slash at its end. */
  readonly base: URL;
  readonly softwareVersion: string;
}

/** What the API does, as OpenAPI 3.1 describes it: general addresses, and one for each model with its own inputs. */
export function describeApi(models: readonly OpenModel[], { base, softwareVersion }: ApiFacts) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Predictions of this device',
      version: softwareVersion,
      description:
        'Answered by the service worker of the app, in this browser alone: for pages of the same origin, also offline.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: base.href.replace(/\/$/, '') }],
    paths: {
      '/health': get('health', 'Whether the API answers', {
        type: 'object',
        required: ['status', 'softwareVersion'],
        properties: { status: { const: 'ok' }, softwareVersion: { type: 'string' } },
      }),
      '/models': get('listModels', 'The models that answer here', {
        type: 'object',
        required: ['models'],
        properties: { models: { type: 'array', items: { $ref: '#/components/schemas/Model' } } },
      }),
      '/models/{name}': {
        parameters: [nameParameter],
        ...get('describeModel', 'A model with its versions, and what it takes and gives', {
          $ref: '#/components/schemas/Model',
        }),
      },
      '/openapi.json': get('describeApi', 'This description', { type: 'object' }),
      ...Object.fromEntries(
        models.map((model, index) => [
          `/models/${encodeURIComponent(model.name)}/predict`,
          pathOf(model, index),
        ]),
      ),
    },
    components: {
      schemas: {
        Model: modelSchema,
        Problem: problemSchema,
        ...Object.fromEntries(
          models.flatMap((model, index) => [
            [rowName(index), rowSchema(model)],
            [answerName(index), answerSchema(model)],
          ]),
        ),
      },
    },
  };
}

const rowName = (index: number) => `Row${index + 1}`;
const answerName = (index: number) => `Answer${index + 1}`;

const nameParameter = { name: 'name', in: 'path', required: true, schema: { type: 'string' } } as const;

const choiceParameters = [
  {
    name: 'version',
    in: 'query',
    description: 'Which version answers; the champion where neither this nor an alias is given.',
    schema: { type: 'integer', minimum: 1 },
  },
  { name: 'alias', in: 'query', schema: { type: 'string' }, example: 'challenger' },
] as const;

const modelSchema: JsonSchema = {
  type: 'object',
  required: ['name', 'versions', 'aliases'],
  properties: {
    name: { type: 'string' },
    versions: { type: 'array', items: { type: 'integer' } },
    aliases: { type: 'object', additionalProperties: { type: 'integer' } },
    signature: { type: 'object' },
  },
};

function get(operationId: string, summary: string, schema: JsonSchema) {
  return {
    get: {
      operationId,
      summary,
      responses: { '200': answered(summary, schema), default: problem },
    },
  };
}

function pathOf(model: OpenModel, index: number) {
  const row = { $ref: `#/components/schemas/${rowName(index)}` };
  const answer = { $ref: `#/components/schemas/${answerName(index)}` };
  return {
    post: {
      operationId: `predict${index + 1}`,
      summary: `Predicts "${model.target.column}" with ${model.name}`,
      parameters: choiceParameters,
      requestBody: {
        required: true,
        description: `One row, or up to ${mostRequestRows} in an array.`,
        content: { 'application/json': { schema: oneOrMany(row) } },
      },
      responses: {
        '200': answered('One answer for one row, an array for an array.', oneOrMany(answer)),
        ...Object.fromEntries(Object.entries(refusals).map(([status, why]) => [status, refused(why)])),
        default: problem,
      },
    },
  };
}

const refusals = {
  '400': 'The body is no JSON, or the version is none.',
  '404': 'There is no such model or version.',
  '413': 'The body has too many bytes or rows.',
  '415': 'The body is of another media type.',
  '422': 'A field is missing or not of its kind; `errors` names each.',
} as const;

function oneOrMany(schema: JsonSchema): JsonSchema {
  return { oneOf: [schema, { type: 'array', minItems: 1, maxItems: mostRequestRows, items: schema }] };
}

function answered(description: string, schema: JsonSchema) {
  return { description, content: { 'application/json': { schema } } };
}

function refused(description: string) {
  return {
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}

const problem = refused('What went wrong, as RFC 9457 wants it told.');
