import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { apiSnippets } from '../../../src/lifecycle/deployment/api-snippets.ts';

const row = { tenure: 12, "customer's": `it's "so" \\ $HOME \`x\`\nßé`, gone: null };
const address = 'https://here.test/api/models/a%2Fb/predict';
const textOf = (wanted: string) => apiSnippets(address, row).find(({ id }) => id === wanted)!.text;

test('the lines for a page send the row to the address', () => {
  const standIn = `const fetch = async (...asked) => {
    console.log(JSON.stringify(asked));
    return Response.json({ prediction: 'Yes' });
  };\n`;
  const program = ['--input-type=module', '-e', `${standIn}${textOf('fetch')}`];
  const [asked, init] = JSON.parse(execFileSync(process.execPath, program, { encoding: 'utf8' }));
  expect([asked, init.method]).toEqual([address, 'POST']);
  expect(JSON.parse(init.body)).toEqual(row);
});

test('the lines for a shell hand the row over as it is', () => {
  const asked = `curl() { printf '%s' "$5"; }\n${textOf('curl').replace("-H 'Content-Type: application/json'", '-H x')}`;
  const told = execFileSync('bash', ['-c', asked.replace('"$5"', '"${@: -1}"')], { encoding: 'utf8' });
  expect(JSON.parse(told)).toEqual(row);
});

test('the lines for Python send the row, None for what is missing', () => {
  const standIn = `import json, sys, types
sent = []
def post(url, json, timeout):
    sent.append(json)
    return types.SimpleNamespace(ok=True, json=lambda: {"prediction": "Yes"})
sys.modules["requests"] = types.SimpleNamespace(post=post)
`;
  const program = `${standIn}${textOf('python')}\nprint(json.dumps(sent[0]))`;
  const [said, sent] = execFileSync('python3', ['-c', program], { encoding: 'utf8' }).trim().split('\n');
  expect(said).toBe('Yes');
  expect(JSON.parse(sent!)).toEqual(row);
});
