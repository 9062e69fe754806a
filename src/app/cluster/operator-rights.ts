import type { RollupRights } from '../../elasticsearch/gateway-answers.ts';

/** What comes of the two privileges. */
export type OperatorRights = 'manage' | 'read_only' | 'none' | 'unknown';

/** What is not known is not denied: the server decides. */
export function operatorRights(rights: RollupRights | null | undefined): OperatorRights {
  if (!rights) return 'unknown';
  if (rights.manage_rollup) return 'manage';
  return rights.monitor_rollup ? 'read_only' : 'none';
}
