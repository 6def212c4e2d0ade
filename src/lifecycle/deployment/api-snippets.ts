import type { RequestRow } from '../../core/pipeline/example-body.ts';

/** A few lines to copy that ask a model, and where they run. */
export interface ApiSnippet {
  readonly id: 'fetch' | 'curl' | 'python';
  readonly label: string;
  readonly where: string;
  readonly text: string;
}

/** Where an exported server folder answers when it is started as its README says. */
export const exportedServer = 'http://127.0.0.1:8000/predict';

/** How a row is asked: of the API in the browser, and of the server that a model is exported as. */
export function apiSnippets(address: string, row: RequestRow): readonly ApiSnippet[] {
  return [
    {
      id: 'fetch',
      label: 'JavaScript',
      where: 'Runs in any page of this origin, also offline; paste it into the console of this one.',
      text: fetchText(address, row),
    },
    {
      id: 'curl',
      label: 'curl',
      where: 'Asks the exported server, not this browser: nothing outside it can reach it.',
      text: `curl ${exportedServer} \\\n  -H 'Content-Type: application/json' \\\n  -d ${shellQuoted(JSON.stringify(row))}\n`,
    },
    {
      id: 'python',
      label: 'Python',
      where: 'Asks the exported server with the package requests.',
      text: pythonText(row),
    },
  ];
}

function fetchText(address: string, row: RequestRow): string {
  return `const response = await fetch(${JSON.stringify(address)}, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(${JSON.stringify(row, null, 2).replaceAll('\n', '\n  ')}),
});
const answer = await response.json();
if (!response.ok) throw new Error(answer.detail);
`;
}

function pythonText(row: RequestRow): string {
  const fields = Object.entries(row).map(
    ([name, value]) => `    ${JSON.stringify(name)}: ${value === null ? 'None' : JSON.stringify(value)},\n`,
  );
  return `import requests

row = {
${fields.join('')}}
response = requests.post("${exportedServer}", json=row, timeout=10)
answer = response.json()
if not response.ok:
    raise RuntimeError(answer["detail"])
print(answer["prediction"])
`;
}

function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
