import type { ReactNode } from 'react';
import { visible } from '../visible.ts';

/** For a name, which may have no space: broken anywhere, where it has no better place. */
export const breakAnywhere = { overflowWrap: 'anywhere' } as const;

/**
 * A name, made visible, that breaks between its parts, `sensor_` and `rollup`: a browser knows of the hyphen only. Hidden, as
 * Chromium puts a space into the name of a link in place of each.
 */
export function breakable(name: string): ReactNode {
  return visible(name)
    .split(/(?<=[._:,])(?![._:,])/)
    .flatMap((part, index) => (index === 0 ? [part] : [<wbr key={index} aria-hidden />, part]));
}
