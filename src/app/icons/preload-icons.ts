import { appendIconComponentCache } from '@elastic/eui/optimize/es/components/icon/icon';
import { icons } from './icons.ts';

/** Makes the icons known to EUI before the first one is drawn. */
export function preloadIcons(): void {
  appendIconComponentCache(icons);
}
