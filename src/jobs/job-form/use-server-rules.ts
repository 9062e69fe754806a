import { useMemo, useState } from 'react';
import type { ServerRules } from '../../elasticsearch/server-rules.ts';
import { serverRulesOf } from '../../elasticsearch/server-rules.ts';
import { useStatus } from '../cluster-status.ts';
import { versionIn } from '../cluster-version.ts';

/**
 * The rules of the cluster's version; undefined until it is known which one that is. A cluster that cannot
 * be reached for a while has not become another one.
 */
export function useServerRules(): ServerRules | undefined {
  const status = useStatus();
  const current = versionIn(status);
  const [last, setLast] = useState(current);
  if (current !== null && current !== last) setLast(current);
  const isKnown = status !== undefined || last !== null;
  return useMemo(() => (isKnown ? serverRulesOf(last) : undefined), [isKnown, last]);
}
