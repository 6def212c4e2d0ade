import { escapeHtml } from '../core/quality/html-parts.ts';
import { packModel, type StandaloneModel } from './packed-model.ts';

/** What a page is made of besides its model, with the hash of each part that its policy lets run. */
export interface PageParts {
  readonly script: string;
  /** `sha256-…`, as a Content-Security-Policy names it. */
  readonly scriptHash: string;
  readonly style: string;
  readonly styleHash: string;
}

/** Where the page finds its model. */
export const modelElementId = 'model';

/** One HTML file that predicts offline, from `file://` too: it may load nothing and reach no one. */
export async function writePage(model: StandaloneModel, parts: PageParts): Promise<string> {
  const title = `${model.name} ${model.version}`;
  const policy = `default-src 'none'; script-src '${parts.scriptHash}'; style-src '${parts.styleHash}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(title)}</title>
<style>${parts.style}</style>
</head>
<body>
<main><h1>${escapeHtml(title)}</h1><p role="status">Loading …</p></main>
<script type="text/plain" id="${modelElementId}">${await packModel(model)}</script>
<script>${parts.script}</script>
</body>
</html>
`;
}
