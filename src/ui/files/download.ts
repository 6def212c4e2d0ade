/** Saves a blob as a file of this name, as if the person had followed a download link. */
export function download(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser reads the blob after the click returns; a minute is plenty for it to begin.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
