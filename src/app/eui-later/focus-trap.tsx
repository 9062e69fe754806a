import type { EuiFocusTrapProps } from '@elastic/eui';
import { loadedLater } from '../../jobs/loaded-later.ts';

const LoadedTrap = loadedLater<EuiFocusTrapProps>(
  async () => (await import('./eui-parts.ts')).euiParts.EuiFocusTrap,
);

/**
 * What the build puts in the place of the focus trap of EUI's popovers: none of them is open at first. One
 * that is opened before waits for its trap, which could not take over its focus afterwards.
 */
export function EuiFocusTrap(props: EuiFocusTrapProps) {
  return <LoadedTrap {...props} />;
}
