/** What the File System Access API adds to a folder; Chromium has it. */
interface AskableFolder {
  queryPermission?: (how: { mode: 'read' }) => Promise<PermissionState>;
  requestPermission?: (how: { mode: 'read' }) => Promise<PermissionState>;
}

interface FolderPicker {
  readonly showDirectoryPicker?: (how: { mode: 'read'; id: string }) => Promise<FileSystemDirectoryHandle>;
}

/** Whether this browser lets a page look into a folder again and again. */
export function canWatchFolders(): boolean {
  return (globalThis as FolderPicker).showDirectoryPicker !== undefined;
}

/** A folder that a person chooses; null when they choose none. */
export async function chooseFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return (
      (await (globalThis as FolderPicker).showDirectoryPicker?.({ mode: 'read', id: 'terrarium' })) ?? null
    );
  } catch (reason) {
    if (reason instanceof DOMException && reason.name === 'AbortError') return null;
    throw reason;
  }
}

/** Whether the folder may be read now; after the page was loaded anew the browser wants to be asked again. */
export async function mayRead(folder: FileSystemDirectoryHandle): Promise<boolean> {
  const { queryPermission } = folder as AskableFolder;
  return (
    queryPermission === undefined || (await queryPermission.call(folder, { mode: 'read' })) === 'granted'
  );
}

/** Asks to read the folder again; only after a click does the browser put the question. */
export async function askToRead(folder: FileSystemDirectoryHandle): Promise<boolean> {
  const { requestPermission } = folder as AskableFolder;
  return (
    requestPermission === undefined || (await requestPermission.call(folder, { mode: 'read' })) === 'granted'
  );
}
