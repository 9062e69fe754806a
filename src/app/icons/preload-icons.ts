import { appendIconComponentCache } from '@elastic/eui/optimize/es/components/icon/icon';
import { alsoLater } from '../../jobs/loaded-later.ts';
import { icons } from './icons.ts';

/** Makes the icons known to EUI: those of the first view before the first one is drawn, the others with the rest. */
export function preloadIcons(): void {
  appendIconComponentCache(icons);
  alsoLater(async () => {
    appendIconComponentCache((await import('./later-icons.ts')).laterIcons);
  });
}
