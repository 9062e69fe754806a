import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Where a program is on the `PATH`, or in one of some more folders; `undefined` when it is not there.
 *
 * @param {string} name
 * @param {readonly string[]} [moreFolders]
 */
export function onPath(name, moreFolders = []) {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...moreFolders].filter(Boolean);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}
