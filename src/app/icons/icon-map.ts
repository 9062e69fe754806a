import { loadedAtLast } from '../../jobs/loaded-later.ts';
import { icons } from './icons.ts';
import type { laterIcons } from './later-icons.ts';

const later = [
  'bolt',
  'checkCircle',
  'checkCircleFill',
  'clockCounter',
  'copy',
  'ellipsis',
  'errorFill',
  'eye',
  'eyeSlash',
  'fullScreen',
  'fullScreenExit',
  'indexRollupApp',
  'lock',
  'logoElasticsearch',
  'logOut',
  'minusCircle',
  'moon',
  'pencil',
  'return',
  'sun',
  'undo',
] as const satisfies (keyof typeof laterIcons)[];

/**
 * What the build puts in the place of EUI's map of its five hundred icons, each with its synonyms and a
 * file of its own: the names that there are, and where to get them, which is here.
 */
export const typeToPathMap = Object.fromEntries([
  ...Object.entries(icons).map(([name, icon]) => [name, () => Promise.resolve({ icon })] as const),
  ...later.map((name) => [name, () => laterIcon(name)] as const),
]);

/** EUI leaves the place of an icon empty until it is there, and takes a failure for one of the page. */
async function laterIcon(name: (typeof later)[number]) {
  const { laterIcons } = await loadedAtLast(() => import('./later-icons.ts'));
  return { icon: laterIcons[name] };
}
