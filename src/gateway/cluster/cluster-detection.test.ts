import { describe, expect, test } from 'vitest';
import { ClusterDetection } from './cluster-detection.ts';
import type { Answer } from '../scripted-node.ts';
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
    expect(await detection.identify(olga)).toMatchObject({ version: '6.8.23' });
    detection.forget();
    expect(await detection.identify(olga)).toMatchObject({ version: '7.17.29' });
  });

  describe('in the name of a user who may not read it', () => {
    const onlyOlga =
      (number: string): Answer =>
      (request, response) => {
        const isOlga = request.headers.authorization?.includes(btoa('olga:x'));
        (isOlga ? mainInfo(number) : json(403, {}))(request, response);
      };
    const below = { from: '6.3', below: '7.0' };
    const sixServes: Answer = (request, response) => {
      const isThere = request.url === '/_xpack/security/_authenticate';
      json(isThere ? 200 : 404, { username: 'vic' })(request, response);
    };

    test('holds for nobody else where nothing tells more', async () => {
      const node = await scriptedNode({ root: onlyOlga('6.8.23') });
      const { detection } = detectionOf(node.url);
      expect(await detection.identify(vic)).toMatchObject({ kind: 'unread', status: 403 });
      await detection.identify(olga);
      expect(await detection.identify(vic)).toMatchObject({ kind: 'rollup', version: '6.8.23' });
    });

    test('other paths tell for all users, until one may read it', async () => {
      const node = await scriptedNode({ root: onlyOlga('6.8.23'), other: sixServes });
      const { detection } = detectionOf(node.url);
      expect(await detection.identify(vic)).toMatchObject({ kind: 'rollup', version: below });
      const asked = node.requests.length;
      expect(await detection.identify(vic)).toMatchObject({ version: below });
      expect(node.requests).toHaveLength(asked);
      await detection.ask(olga);
      expect(await detection.identify(vic)).toMatchObject({ version: '6.8.23' });
      // What one may read is not taken back by what another may not.
      expect(await detection.ask(vic)).toMatchObject({ name: null, version: below });
      expect(await detection.identify(olga)).toMatchObject({ version: '6.8.23' });
    });

    test('other paths are asked again after ten minutes, and not each minute', async () => {
      const node = await scriptedNode({ root: json(403, {}), other: sixServes });
      const { detection, time } = detectionOf(node.url);
      const probes = () => node.requests.filter(({ url }) => url !== '/').length;
      for (time.now = 0; time.now < 600_000; time.now += 60_000) await detection.identify(vic);
      expect(probes()).toBe(2);
      await detection.identify(vic);
      expect(probes()).toBe(4);
    });
  });

  test('in vain, it is asked again the next time', async () => {
    const { detection } = detectionOf(await deadNode());
    await expect(detection.identify(olga)).rejects.toThrow('ECONNREFUSED');
    await expect(detection.identify(olga)).rejects.toThrow('ECONNREFUSED');
  });
});
