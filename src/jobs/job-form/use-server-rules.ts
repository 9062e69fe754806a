import { useMemo } from 'react';
import type { ServerRules } from '../../rollup/new-job/server-rules.ts';
import { serverRulesOf } from '../../rollup/new-job/server-rules.ts';
import { useStatus } from '../cluster-status.ts';

/** The rules of the cluster's version; undefined until it is known which one that is. */
export function useServerRules(): ServerRules | undefined {
  const status = useStatus();
  const version = status?.cluster.state === 'ready' ? status.cluster.version : null;
  const isKnown = status !== undefined;
  return useMemo(() => (isKnown ? serverRulesOf(version) : undefined), [isKnown, version]);
}
