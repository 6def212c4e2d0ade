import { signatureOf } from '../../pipeline/signature.ts';
import type { ExportLabel } from '../export-label.ts';
import { writePython } from '../python/write-python.ts';
import type { ScoringProgram } from '../scoring/scoring-program.ts';
import { serverApp } from './app-text.ts';

/** A folder that serves the model over HTTP with Flask: the text of each file by its name. */
export function writeServer(program: ScoringProgram, label: ExportLabel): ReadonlyMap<string, string> {
  const { name, version } = label;
  const signature = signatureOf(program.inputs, program.target);
  return new Map([
    ['app.py', serverApp],
    ['model.py', writePython(program, label)],
    ['signature.json', `${JSON.stringify({ name, version, signature }, null, 2)}\n`],
    ['requirements.txt', requirements],
    ['Dockerfile', dockerfile],
    ['README.md', readme(label)],
  ]);
}

const requirements = 'flask>=2.2,<4\ngunicorn>=21\n';

const dockerfile = `FROM python:3.12-slim
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
COPY app.py model.py signature.json ./
USER nobody
EXPOSE 8000
HEALTHCHECK CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/health')"]
CMD ["gunicorn", "--bind", "0.0.0.0:8000", "--workers", "2", "app:app"]
`;

function readme({ name, version }: ExportLabel): string {
  return `# ${name.replace(/\s+/g, ' ')} ${version}

\`\`\`sh
pip install -r requirements.txt && python app.py   # or: docker build -t model . && docker run -p 8000:8000 model
curl -H 'Content-Type: application/json' -d @row.json http://127.0.0.1:8000/predict
curl http://127.0.0.1:8000/health
\`\`\`

\`POST /predict\` takes a row as a JSON object, or an array of up to 1,000; \`signature.json\` says which fields, and of which
kind. \`model.py\` computes the answers and needs nothing but Python 3. There is no login: put it behind something that asks
for one.
`;
}
