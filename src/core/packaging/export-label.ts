/** How an exported file is called within. */
export interface ExportLabel {
  readonly name: string;
  readonly version: string;
}

/** The label as a comment may hold it: on one line. */
export function labelLine({ name, version }: ExportLabel, target: string): string {
  return `${name} ${version}: predicts ${target}. Written by Terrarium; needs nothing else.`.replace(
    /[\r\n\u2028\u2029]+/g,
    ' ',
  );
}
