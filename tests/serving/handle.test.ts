import { expect, test } from 'vitest';
import { handleRequest } from '../../src/serving/handle.ts';
import type { OpenModel, PredictionService } from '../../src/serving/prediction-service.ts';
import { base, goodRow, inputs, serviceDouble } from './service-double.ts';

async function ask(path: string, init?: RequestInit, { service } = serviceDouble()) {
  const response = await handleRequest(new Request(new URL(path, base), init), base, service);
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) };
}

const json = { 'Content-Type': 'application/json' };
const post = (body: unknown, headers: Record<string, string> = json) => ({
  method: 'POST',
  headers,
  body: typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body),
});

test('a row is answered by the champion', async () => {
  const double = serviceDouble();
  const { status, headers, body } = await ask('models/risk/predict', post(goodRow), double);
  expect(status).toBe(200);
  expect(body).toEqual({
    prediction: 'yes',
    probability: 0.5,
    confidence: 0.5,
    probabilities: { no: 0.5, yes: 0.5 },
    model: 'risk',
    version: 2,
    requestId: 'request-1',
    latencyMs: 3,
  });
  expect(headers.get('content-type')).toBe('application/json');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('x-request-id')).toBe('request-1');
  expect(double.asked).toEqual([
    {
      requestId: 'request-1',
      rows: [{ age: '50', weight: '70.5', 'smoker/ever': 'True', ward: 'north', admitted: '2024-02-29' }],
    },
  ]);
});

test('the probability is that of the positive class, the confidence that of the predicted one', async () => {
  const { body } = await ask('models/risk/predict', post({ ...goodRow, age: 20 }));
  expect(body).toMatchObject({ prediction: 'no', probability: 0.2, confidence: 0.8 });
});

test('a value has neither', async () => {
  const target = { task: 'regression', column: 'days', kind: 'number' } as const;
  const { body } = await ask('models/risk/predict', post(goodRow), serviceDouble(target));
  expect(body).toMatchObject({ prediction: 1, probability: null, confidence: null });
  expect(body).not.toHaveProperty('probabilities');
});

test('an array gets an array, and a row what is to be known of it', async () => {
  const { body } = await ask('models/risk/predict', post([goodRow, { ...goodRow, ward: 'south', id: 4 }]));
  expect(body).toHaveLength(2);
  expect(body[1].warnings).toEqual([
    '"ward" has a category that the model has never seen.',
    '"id" is no input of the model and was left out.',
  ]);
});

test('missing values are taken where training rows lacked some', async () => {
  const double = serviceDouble();
  const { weight: _weight, ...row } = goodRow;
  expect((await ask('models/risk/predict', post({ ...row, admitted: null }), double)).status).toBe(200);
  expect(double.asked[0]!.rows[0]).toMatchObject({ weight: '', admitted: '' });
});

test.each([
  ['models/risk/predict?version=1', 1],
  ['models/risk/predict?alias=champion', 2],
  ['models/risk/versions/1/predict', 1],
  ['models/risk/aliases/champion/predict', 2],
])('%s is answered by version %i', async (path, version) => {
  expect((await ask(path, post(goodRow))).body.version).toBe(version);
});

test.each([
  ['models/other/predict', 404, 'No model is called "other".'],
  ['models/risk/predict?version=3', 404, 'The model "risk" has no version 3 that answers.'],
  ['models/risk/predict?alias=challenger', 404, 'has no alias "challenger"'],
  ['models/risk/predict?version=1&alias=champion', 400, 'Both a version and an alias'],
  ['models/risk/versions/two/predict', 400, '"two" is no version'],
  ['models/risk/fit', 404, 'There is nothing at "models/risk/fit".'],
])('%s: %i', async (path, status, detail) => {
  const answer = await ask(path, post(goodRow));
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.body).toMatchObject({ status, requestId: 'request-1' });
  expect(answer.body.detail).toContain(detail);
});

test.each([
  ['models/risk/predict', 'GET', 'POST, OPTIONS'],
  ['models/risk/predict', 'HEAD', 'POST, OPTIONS'],
  ['models', 'DELETE', 'GET, HEAD, OPTIONS'],
  ['health', 'POST', 'GET, HEAD, OPTIONS'],
])('%s does not take %s', async (path, method, allow) => {
  const answer = await ask(path, { method });
  expect(answer.status).toBe(405);
  expect(answer.headers.get('allow')).toBe(allow);
  expect(answer.body === null).toBe(method === 'HEAD');
});

test('OPTIONS says what an address takes, and lets no other origin in', async () => {
  const { status, headers, body } = await ask('models/risk/predict/', { method: 'OPTIONS' });
  expect([status, body]).toEqual([204, null]);
  expect(headers.get('allow')).toBe('POST, OPTIONS');
  expect([...headers.keys()].filter(name => name.startsWith('access-control'))).toEqual([]);
});

test('a model that was opened before is asked as it is, and anew where that fails', async () => {
  const { service, asked } = serviceDouble();
  const risk = (await service.openModel('risk', { by: 'version', version: 1 }))!;
  let opened = 0;
  const remembering = (recalled: OpenModel): PredictionService => ({
    ...service,
    recallModel: () => recalled,
    openModel: (name, which) => {
      opened += 1;
      return service.openModel(name, which);
    },
  });
  const path = 'models/risk/predict';
  const known = await ask(path, post(goodRow), { service: remembering(risk), asked });
  expect([known.body.version, opened]).toEqual([1, 0]);
  const replaced = { ...risk, predict: () => Promise.reject(new Error('Another answers by now.')) };
  const anew = await ask(path, post(goodRow), { service: remembering(replaced), asked });
  expect([anew.body.version, opened]).toEqual([2, 1]);
  const narrower = { ...risk, inputs: [{ ...inputs[0]!, name: 'height' }] };
  expect((await ask(path, post(goodRow), { service: remembering(narrower), asked })).status).toBe(200);
});

test.each<[string, RequestInit, number, string]>([
  [
    'a form',
    post('age=50', { 'Content-Type': 'application/x-www-form-urlencoded' }),
    415,
    'x-www-form-urlencoded',
  ],
  ['no media type', { method: 'POST', body: new Uint8Array([123, 125]) }, 415, 'none was given'],
  ['Latin-1', post('{}', { 'Content-Type': 'application/json; charset=iso-8859-1' }), 415, 'iso-8859-1'],
  ['half a body', post('{"age": 5'), 400, 'not valid JSON'],
  ['no body', { method: 'POST', headers: json }, 400, 'not valid JSON'],
  ['bytes', post(new Uint8Array([0xff, 0xfe])), 400, 'UTF-8'],
  ['too many bytes', post(`"${'a'.repeat(2 ** 20)}"`), 413, '1 MiB'],
  ['too many rows', post(Array.from({ length: 1001 }, () => goodRow)), 413, '1001'],
  ['no row', post([]), 422, 'no row'],
  ['a number', post(7), 422, 'A row is an object'],
])('%s is refused', async (_, init, status, detail) => {
  const answer = await ask('models/risk/predict', init);
  expect(answer.status).toBe(status);
  expect(answer.body.detail).toContain(detail);
});

test('every field that does not fit is named, with its place', async () => {
  const { age: _age, ...row } = goodRow;
  const double = serviceDouble();
  const { status, body } = await ask(
    'models/risk/predict',
    post([goodRow, { ...row, weight: 'heavy', 'smoker/ever': 3.5, ward: ['north'], admitted: '31.02.2024' }]),
    double,
  );
  expect(status).toBe(422);
  expect(body.errors).toEqual([
    { pointer: '/1/age', detail: '"age" is missing.' },
    { pointer: '/1/weight', detail: '"weight" should be a number, not "heavy".' },
    { pointer: '/1/ward', detail: '"ward" should be a text, such as "north", "7", not ["north"].' },
    { pointer: '/1/admitted', detail: '"admitted" should be a date or time in ISO 8601, not "31.02.2024".' },
  ]);
  expect(double.asked).toEqual([]);
});

test.each([
  ['age', 50.5, 'a whole number'],
  ['age', '50', 'a whole number'],
  ['age', null, 'is null, but no row'],
  ['weight', true, 'a number'],
  ['ward', '', 'a text'],
  ['ward', true, 'a text'],
])('%s: %j does not fit', async (name, value, expected) => {
  const { status, body } = await ask('models/risk/predict', post({ ...goodRow, [name]: value }));
  expect(status).toBe(422);
  expect(body.errors[0].detail).toContain(expected);
});

test("names from an object's prototype are no fields", async () => {
  const { body } = await ask('models/risk/predict', post('{"__proto__": {"age": 50}}'));
  expect(body.errors[0]).toEqual({ pointer: '/age', detail: '"age" is missing.' });
});

test('a failure is told without logs of where', async () => {
  const { service } = serviceDouble();
  const failing = { ...service, listModels: () => Promise.reject(new Error('The disk is gone.')) };
  const { status, body } = await ask('models', {}, { service: failing, asked: [] });
  expect(status).toBe(500);
  expect(body.detail).toContain('The disk is gone.');
});

test('health, list and a model tell what there is', async () => {
  expect((await ask('health')).body).toEqual({ status: 'ok', softwareVersion: '1.2.3' });
  expect((await ask('models')).body.models).toEqual([
    { name: 'risk', versions: [1, 2], aliases: { champion: 2 } },
  ]);
  const { body } = await ask('models/risk');
  expect(body.signature.inputs[0]).toEqual({
    name: 'age',
    kind: 'integer',
    missingAllowed: false,
    range: { min: 18, max: 90 },
  });
  expect(body.signature.output).toEqual({
    column: 'readmitted',
    task: 'classification',
    classes: ['no', 'yes'],
    positive: 'yes',
  });
  expect((await ask('health', { method: 'HEAD' })).body).toBeNull();
});
