import type { ComponentType } from 'react';
import { icon as play } from '@elastic/eui/optimize/es/components/icon/assets/play';
import { icon as stopFill } from '@elastic/eui/optimize/es/components/icon/assets/stop_fill';
import { icon as trash } from '@elastic/eui/optimize/es/components/icon/assets/trash';

/** EUI's icons of what can be done to a job, by EUI's names, without what EuiIcon puts around each. */
export const actionIcons = { play, stopFill, trash } satisfies Record<string, ComponentType>;
