import {
  fileNameHeader,
  sharedFilesCache,
  sharedFilesField,
  sharedParameter,
} from '../contracts/shared-files.ts';

/**
 * Keeps the files, or the rows of text, that another app of this device shared, in place of those shared before, and sends
 * the browser to the page that takes them. Runs in the service worker: it works offline, and nothing leaves the device.
 */
export async function keepSharedFiles(request: Request, scope: string): Promise<Response> {
  const page = (state: string) => Response.redirect(new URL(`#/?${sharedParameter}=${state}`, scope), 303);
  try {
    const files = sharedFiles(await request.formData());
    const cache = await caches.open(sharedFilesCache);
    for (const before of await cache.keys()) await cache.delete(before);
    for (const [place, file] of files.entries()) {
      const headers = { [fileNameHeader]: encodeURIComponent(file.name) };
      await cache.put(new URL(`shared/${place}`, scope), new Response(file, { headers }));
    }
    return page(files.length > 0 ? 'kept' : 'nothing');
  } catch (error) {
    console.warn('What was shared could not be kept:', error);
    return page('failed');
  }
}

function sharedFiles(form: FormData): readonly File[] {
  const files = form.getAll(sharedFilesField).filter(value => typeof value !== 'string');
  const text = form.get('text');
  if (files.length > 0 || typeof text !== 'string' || !text.trim().includes('\n')) return files;
  return [new File([text], 'Shared table.csv', { type: 'text/csv' })];
}
