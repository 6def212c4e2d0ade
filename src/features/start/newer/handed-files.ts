let handed: readonly File[] = [];

/** Lays files down for the page that is gone to next; an address cannot carry them. */
export function handFiles(files: readonly File[]): void {
  handed = files;
}

/** The files that were laid down, once. */
export function takeHandedFiles(): readonly File[] {
  const files = handed;
  handed = [];
  return files;
}
