import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeServer } from '../../../../src/core/packaging/server/write-server.ts';
import { label, smallClassifier } from '../small-program.ts';

/** Debian's own Python sees Debian's packages, which another one on the path may not. */
const python = ['python3', '/usr/bin/python3'].find(
  command => spawnSync(command, ['-c', 'import flask']).status === 0,
);

const files = writeServer(smallClassifier, label);

test('the folder has all that a container is built of', () => {
  const copied = /COPY (.*) \.\/$/m.exec(files.get('Dockerfile')!)![1]!.split(' ');
  for (const name of [...copied, 'requirements.txt']) expect(files.has(name), name).toBe(true);
});

describe.skipIf(python === undefined)('the server, started', () => {
  const folder = mkdtempSync(join(tmpdir(), 'terrarium-server-'));
  let server: ChildProcess;
  let address: string;

  beforeAll(async () => {
    for (const [name, text] of files) writeFileSync(join(folder, name), text);
    const port = await freePort();
    address = `http://127.0.0.1:${port}`;
    server = spawn(python!, ['app.py'], {
      cwd: folder,
      env: { ...process.env, PORT: String(port) },
      stdio: 'ignore',
    });
    await untilHealthy(`${address}/health`);
  }, 60_000);

  afterAll(() => {
    server?.kill();
    rmSync(folder, { recursive: true });
  });

  const post = (body: string, path = '/predict', type = 'application/json') =>
    fetch(address + path, { method: 'POST', body, headers: { 'Content-Type': type } });

  test('says that it is well, and what it serves', async () => {
    const health = await fetch(`${address}/health`);
    expect(await health.json()).toEqual({ status: 'ok', model: 'sample', version: '1.0.0' });
  });

  test('answers a row', async () => {
    const response = await post('{"size": 4, "town": "A"}');
    expect(await response.json()).toEqual({
      prediction: 'yes',
      // 1 / (1 + e^-7)
      probability: expect.closeTo(0.9990889, 7),
      confidence: expect.closeTo(0.9990889, 7),
      probabilities: { no: expect.closeTo(0.0009111, 7), yes: expect.closeTo(0.9990889, 7) },
      model: 'sample',
      version: '1.0.0',
      requestId: response.headers.get('X-Request-Id'),
      latencyMs: expect.any(Number),
    });
  });

  test('answers an array in its order, at the address that the app has, with warnings', async () => {
    const response = await post(
      '[{"size": null, "town": "C"}, {"size": 1, "town": "B", "colour": "red"}]',
      '/api/models/sample/predict',
    );
    const answers = (await response.json()) as { prediction: string; warnings: string[] }[];
    expect(answers.map(({ prediction }) => prediction)).toEqual(['no', 'no']);
    expect(answers[0]!.warnings[0]).toBe('"town" has a category that the model has never seen.');
    expect(answers[1]!.warnings).toEqual(['"colour" is no input of the model and was left out.']);
  });

  test.each([
    ['a text for a number', '{"size": "big", "town": "A"}', 422, '"size" should be a number, not "big".'],
    ['no town', '{"size": 1}', 422, '"town" should be there'],
    ['no JSON', '{', 400, 'not valid JSON'],
    ['no row', '[]', 422, 'There is no row'],
  ])('refuses %s by RFC 9457', async (_, body, status, detail) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ status, detail: expect.stringContaining(detail) });
  });

  test('refuses another method, media type, address and size, each by its status', async () => {
    expect((await fetch(`${address}/predict`)).status).toBe(405);
    expect((await post('{}', '/predict', 'text/plain')).status).toBe(415);
    expect((await post('{}', '/api/models/other/predict')).status).toBe(404);
    expect((await post(`"${'x'.repeat(2 ** 20)}"`)).status).toBe(413);
  });
});

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const found = probe.address();
      probe.close(() => resolve(typeof found === 'object' && found !== null ? found.port : 0));
    });
  });
}

async function untilHealthy(address: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const well = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (well) return;
    await new Promise(resolve => setTimeout(resolve, 200));
  }
  throw new Error('the server did not start');
}
