/** Where the service worker keeps files that another app shared, until the page takes them. */
export const sharedFilesCache = 'terrarium-shared-files';

/** The header that holds a kept file's name, percent-encoded. */
export const fileNameHeader = 'x-file-name';

/** As the manifest's share_target names it. */
export const sharedFilesField = 'tables';

/** Of the page's address: that files wait to be taken, or could not be kept. */
export const sharedParameter = 'shared';
