import { describe, expect, test } from 'vitest';
import { ClusterDetection } from './cluster-detection.ts';
import { afterTest, deadNode, json, mainInfo, scriptedNode } from '../scripted-node.ts';
import { Upstream } from './upstream.ts';

const olga = { username: 'olga', password: 'x' };
const vic = { username: 'vic', password: 'x' };

function detectionOf(node: string) {
  const upstream = new Upstream({ nodes: [node], requestTimeout: 5000 });
  afterTest(() => upstream.close());
  const time = { now: 0 };
  return { detection: new ClusterDetection(upstream, () => time.now), time };
}

describe('GET / is asked', () => {
  test('once for all users, and again after a minute', async () => {
    const node = await scriptedNode();
    const { detection, time } = detectionOf(node.url);
    await detection.identify(olga);
    await detection.identify(vic);
    time.now = 59_999;
    await detection.identify(olga);
    expect(node.requests).toHaveLength(1);
    time.now = 60_000;
    await detection.identify(olga);
    expect(node.requests).toHaveLength(2);
  });

  test('once for requests that come together', async () => {
    const node = await scriptedNode();
    const { detection } = detectionOf(node.url);
    const answers = await Promise.all([1, 2, 3].map(() => detection.identify(olga)));
    expect(node.requests).toHaveLength(1);
    expect(answers[2]).toMatchObject({ kind: 'rollup', version: '8.19.8', name: 'logs' });
  });

  test('again after a connection failed', async () => {
    const versions = ['6.8.23', '7.17.29'];
    const node = await scriptedNode({
      root: (request, response) => mainInfo(versions.shift())(request, response),
    });
    const { detection } = detectionOf(node.url);
    expect(await detection.identify(olga)).toMatchObject({ prefix: '/_xpack' });
    detection.forget();
    expect(await detection.identify(olga)).toMatchObject({ prefix: '' });
  });

  test('in the name of each user who may not read it, until one may', async () => {
    const node = await scriptedNode({
      root: (request, response) => {
        const isOlga = request.headers.authorization?.includes(btoa('olga:x'));
        (isOlga ? mainInfo('6.8.23') : json(403, {}))(request, response);
      },
    });
    const { detection } = detectionOf(node.url);
    await detection.identify(vic);
    expect(await detection.identify(vic)).toMatchObject({ kind: 'unread', status: 403 });
    expect(node.requests).toHaveLength(2);
    await detection.identify(olga);
    expect(await detection.identify(vic)).toMatchObject({ kind: 'rollup', version: '6.8.23' });
    expect(node.requests).toHaveLength(3);
  });

  test('in vain, it is asked again the next time', async () => {
    const { detection } = detectionOf(await deadNode());
    await expect(detection.identify(olga)).rejects.toThrow('ECONNREFUSED');
    await expect(detection.identify(olga)).rejects.toThrow('ECONNREFUSED');
  });
});
