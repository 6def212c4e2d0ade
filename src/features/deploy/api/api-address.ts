/** The whole address of something below the API's own: `apiAddress('health')`. */
export function apiAddress(path: string): string {
  return new URL(`api/${path}`, document.baseURI).href;
}

/** Where a model is asked, below the API's own address. */
export function predictPath(model: string): string {
  return `models/${encodeURIComponent(model)}/predict`;
}
