import { beforeAll } from 'vitest';
import { closeConnection, databaseName } from '../../src/storage/connection.ts';

// All files share one browser profile: each begins with an empty database, whatever ran before.
beforeAll(async () => {
  await closeConnection();
  await new Promise<void>((resolve, reject) => {
    const deletion = indexedDB.deleteDatabase(databaseName);
    deletion.addEventListener('success', () => resolve());
    deletion.addEventListener('error', () => reject(new Error(`the database ${databaseName} stayed`)));
  });
});
