import { escapeHtml } from './html-parts.ts';

/**
 * One HTML file without scripts, that loads nothing, opens offline, prints and follows the system's light or dark.
 * `style` is laid over what all such files share; `body` is HTML.
 */
export function htmlPage({
  title,
  style,
  body,
  pictures = false,
}: {
  readonly title: string;
  readonly style: string;
  readonly body: string;
  /** Whether there are images in it, as `data:` addresses. */
  readonly pictures?: boolean;
}): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'${pictures ? '; img-src data:' : ''}">
<title>${escapeHtml(title)}</title>
<style>${sharedStyle}${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

const sharedStyle =
  ':root{color-scheme:light dark}body{max-width:70rem;margin:2rem auto;padding:0 1rem;font:15px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}h1{font-size:1.6rem}h2{margin:2rem 0 .4rem;font-size:1.2rem}h3{margin-bottom:0;font-size:1rem}table{border-collapse:collapse;font-size:13px}th,td{padding:.3rem .6rem;border-bottom:1px solid #8886;text-align:start;overflow-wrap:normal}td.number{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}li{margin:.3rem 0}.note{margin-top:.2rem;opacity:.8}.long{overflow-wrap:anywhere}.moment{white-space:nowrap}.wide{overflow-x:auto}@media print{body{margin:0;max-width:none;font-size:11px}table{font-size:9px}.wide{overflow:visible}tr,li{break-inside:avoid}h2,h3{break-after:avoid}}';
