import { expect, it, onTestFinished } from 'vitest';
import { mockUnderTest } from './mock-under-test.ts';
import { serveMockElasticsearch } from './serve-mock-elasticsearch.ts';

async function twoNodes() {
  const mock = await serveMockElasticsearch({ security: false, nodes: 2 });
  onTestFinished(() => mock.close());
  const [first = '', second = ''] = mock.urls;
  return { first, second };
}

const start = '/_rollup/job/sensor/_start';
const post = (url: string, body?: object) =>
  fetch(url, { method: 'POST', ...(body && { body: JSON.stringify(body) }) });

async function stateOf(node: string) {
  const answer = await fetch(`${node}/_rollup/job/sensor`);
  const { jobs } = (await answer.json()) as { jobs: { status: { job_state: string } }[] };
  return jobs[0]?.status.job_state;
}

it('has two nodes over one state', async () => {
  const { first, second } = await twoNodes();
  expect(await stateOf(second)).toBe('stopped');
  await post(first + start);
  expect(await stateOf(second)).not.toBe('stopped');
});

it('ends a node with what is under way there, and brings it back at the same address', async () => {
  const { first, second } = await twoNodes();
  await post(`${first}/_mock/faults`, { path: '/', fault: { kind: 'hang' } });
  const hanging = expect(fetch(second)).rejects.toThrow();
  await expect
    .poll(async () => (await fetch(`${first}/_mock/requests`)).text())
    .toContain('"path":"/"');
  const killed = await post(`${first}/_mock/nodes/2/kill`);
  expect(await killed.json()).toMatchObject({ nodes: [{ alive: true }, { alive: false }] });
  await hanging;
  await expect(fetch(second)).rejects.toThrow();

  await post(`${first}/_mock/nodes/2/revive`);
  expect((await fetch(second)).status).toBe(200);
});

it.each([
  [true, 'started'],
  [false, 'stopped'],
])('loses a node to a start, with its effect: %s', async (after, state) => {
  const { first, second } = await twoNodes();
  await post(`${second}/_mock/faults`, { path: start, after, fault: { kind: 'kill' } });
  await expect(post(first + start)).rejects.toThrow();
  await expect(fetch(first)).rejects.toThrow();
  expect(await stateOf(second)).toMatch(after ? /started|indexing/ : state);

  await post(`${second}/_mock/reset`, {});
  expect((await fetch(first)).status).toBe(200);
});

it('keeps its last node', async () => {
  const { first, second } = await twoNodes();
  await post(`${first}/_mock/nodes/2/kill`);
  const itself = await post(`${first}/_mock/nodes/1/kill`);
  expect(itself.status).toBe(400);
  expect(await itself.text()).toContain('Node 1 cannot answer that it is dead: ask another one.');
  await post(`${first}/_mock/faults`, { path: '/', fault: { kind: 'kill' } });
  await expect(fetch(first)).rejects.toThrow();
  expect((await fetch(first)).status).toBe(200);
  await expect(fetch(second)).rejects.toThrow();
});

it.each(['3', 'x'])('has no node %s', async (node) => {
  const { first } = await twoNodes();
  for (const act of ['kill', 'revive']) {
    const answer = await post(`${first}/_mock/nodes/${node}/${act}`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain(`There is no node \\"${node}\\". The nodes are 1, 2.`);
  }
});

it('has none to end where it is called in process', async () => {
  const answer = await mockUnderTest().ask('POST', '/_mock/nodes/1/kill');
  expect(answer.status).toBe(404);
});
