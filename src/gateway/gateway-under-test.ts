import { vi } from 'vitest';
import {
  elasticsearchPath,
  gatewayPath,
  getJobsEndpoint,
  startJobEndpoint,
} from '../elasticsearch/endpoints.ts';
import type { GatewayErrorBody } from '../elasticsearch/gateway-answers.ts';
import { createGateway } from './create-gateway.ts';
import type { Gateway, GatewayOptions } from './create-gateway.ts';
import { afterTest, json, scriptedNode } from './scripted-node.ts';
import type { ScriptedNode } from './scripted-node.ts';

/** For tests: where the browser reads all jobs, and starts the job `sensor`. */
export const jobsPath = gatewayPath(getJobsEndpoint.path);
export const startPath = gatewayPath(elasticsearchPath(startJobEndpoint, 'sensor'));
export const write = { method: 'POST', headers: { 'x-rollup-jobs': 'console' } };

/** A gateway without an app, until the test is over, and what it logs. */
export function gatewayTo(nodes: string[], options: Partial<GatewayOptions> = {}) {
  const logged: string[] = [];
  const gateway = createGateway({
    nodes,
    appDirectory: '/nowhere',
    log: (line) => logged.push(line),
    ...options,
  });
  afterTest(() => gateway.close());
  return { app: gateway.app, logged };
}

/** The code of the browser runs against this gateway until the test is over. */
export function browseWith({ app }: Pick<Gateway, 'app'>): void {
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => app.request(path, init));
}

/** For tests of the browser's calls: a node that gives this answer, behind a gateway; see `browseWith`. */
export async function browseNodeAnswering(status: number, body: unknown): Promise<ScriptedNode> {
  const node = await scriptedNode({ other: json(status, body) });
  browseWith(gatewayTo([node.url]));
  return node;
}

/** The gateway's own error in an answer. */
export async function gatewayErrorOf(response: Response) {
  const { gateway_error } = (await response.json()) as GatewayErrorBody;
  return { status: response.status, code: gateway_error.code, reason: gateway_error.reason };
}
