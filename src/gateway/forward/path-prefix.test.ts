import { describe, expect, test } from 'vitest';
import {
  elasticsearchPath,
  gatewayPath,
  getFieldCapsEndpoint,
  getIndexCapsEndpoint,
  getJobEndpoint,
  getRollupCapsEndpoint,
  getTasksEndpoint,
} from '../../elasticsearch/endpoints.ts';
import { gatewayTo, jobsPath } from '../gateway-under-test.ts';
import { json, mainInfo, scriptedNode } from '../scripted-node.ts';
import type { ScriptedNode } from '../scripted-node.ts';

const lastPath = (node: ScriptedNode) => node.requests.at(-1)?.url;

describe('the path prefix', () => {
  const product = { 'x-elastic-product': 'Elasticsearch' };
  test.each([
    ['6.3.2', mainInfo('6.3.2'), '/_xpack/rollup/job/_all'],
    ['6.8.23', mainInfo('6.8.23'), '/_xpack/rollup/job/_all'],
    ['7.0.0', mainInfo('7.0.0'), '/_rollup/job/_all'],
    ['8.19.8', mainInfo('8.19.8'), '/_rollup/job/_all'],
    ['10.0.0', mainInfo('10.0.0'), '/_rollup/job/_all'],
    ['403 with the product header', json(403, {}, product), '/_rollup/job/_all'],
    ['403 without it, and nothing else that tells', json(403, {}), '/_rollup/job/_all'],
    ['401 with the product header', json(401, {}, product), '/_rollup/job/_all'],
    ['401 without it', json(401, {}), '/_rollup/job/_all'],
    ['503', json(503, {}), '/_rollup/job/_all'],
    [
      '503 that says who it is',
      json(503, { version: { number: '6.8.23' } }),
      '/_xpack/rollup/job/_all',
    ],
    ['what is no Elasticsearch', json(200, 'hello'), '/_rollup/job/_all'],
  ])('for GET / answering %s', async (_answer, root, path) => {
    const node = await scriptedNode({ root });
    const { app } = gatewayTo([node.url]);
    expect((await app.request(jobsPath)).status).toBe(200);
    expect(lastPath(node)).toBe(path);
  });

  test.each(['6.8.23', '8.19.8'])('is not for the tasks of %s', async (version) => {
    const node = await scriptedNode({ root: mainInfo(version) });
    const { app } = gatewayTo([node.url]);
    await app.request(`${gatewayPath(getTasksEndpoint.path)}?detailed=true`);
    expect(lastPath(node)).toBe('/_tasks?detailed=true');
  });

  test.each([
    [getIndexCapsEndpoint, '/logs-*%2Ca/_xpack/rollup/data', '/logs-*%2Ca/_rollup/data'],
    [getRollupCapsEndpoint, '/_xpack/rollup/data/logs-*%2Ca', '/_rollup/data/logs-*%2Ca'],
    [getFieldCapsEndpoint, '/logs-*%2Ca/_field_caps', '/logs-*%2Ca/_field_caps'],
  ])('of an index pattern’s path: %o', async (endpoint, before7, since7) => {
    for (const [version, path] of [
      ['6.8.23', before7],
      ['7.0.0', since7],
    ] as const) {
      const node = await scriptedNode({ root: mainInfo(version) });
      const { app } = gatewayTo([node.url]);
      await app.request(gatewayPath(elasticsearchPath(endpoint, 'logs-*,a')));
      expect(lastPath(node)).toBe(path);
    }
  });

  test.each([
    ['6.8.23', '/_xpack/rollup/job/_security%2Fx'],
    ['8.19.8', '/_rollup/job/_security%2Fx'],
  ])('of %s is written in front of the path, and nowhere else', async (version, path) => {
    const node = await scriptedNode({ root: mainInfo(version) });
    const { app } = gatewayTo([node.url]);
    await app.request(gatewayPath(elasticsearchPath(getJobEndpoint, '_security/x')));
    expect(lastPath(node)).toBe(path);
  });

  test.each([
    ['opensearch', mainInfo('2.19.1', { distribution: 'opensearch' })],
    [
      'opensearch',
      json(200, {
        version: { number: '7.10.2' },
        tagline: 'The OpenSearch Project: https://opensearch.org/',
      }),
    ],
    ['oss', mainInfo('7.10.2', { build_flavor: 'oss' })],
    ['serverless', mainInfo('8.11.0', { build_flavor: 'serverless' })],
  ])('does not come into it with %s: nothing is forwarded', async (distribution, root) => {
    const node = await scriptedNode({ root });
    const { app } = gatewayTo([node.url]);
    const response = await app.request(jobsPath);
    expect(response.status).toBe(501);
    expect(await response.json()).toMatchObject({
      gateway_error: { code: 'no_rollup_api', distribution },
    });
    expect(node.requests.map(({ url }) => url)).toEqual(['/']);
  });
});
