import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { JobNode } from './job-node.tsx';

const fetched = vi.fn<typeof fetch>();

beforeEach(() => {
  fetched.mockReset();
  vi.stubGlobal('fetch', fetched);
});

function answer(status: number, body: unknown): void {
  fetched.mockImplementation(() => Promise.resolve(Response.json(body, { status })));
}

function renderNode(): void {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <JobNode id="sensor" />
    </QueryClientProvider>,
  );
}

function ask(name: string): void {
  fireEvent.click(screen.getByRole('button', { name }));
}

function tasks(description: string): unknown {
  return { nodes: { n1: { name: 'node-7', tasks: { 'n1:1': { description } } } } };
}

describe('the node of a job', () => {
  it('is asked for only by hand', async () => {
    answer(200, tasks('rollup_sensor'));
    renderNode();
    expect(fetched).not.toHaveBeenCalled();
    ask('Show node');
    await screen.findByText('Runs on node node-7');
    expect(fetched).toHaveBeenCalledTimes(1);
    expect(fetched).toHaveBeenCalledWith(expect.stringContaining('/_tasks?'), expect.anything());
  });

  it('is none where only other jobs have one', async () => {
    answer(200, tasks('rollup_sensor-2'));
    renderNode();
    ask('Show node');
    await screen.findByText('Not assigned to a node.');
  });

  it('is not for every user to know', async () => {
    const reason = 'action [cluster:monitor/tasks/lists] is unauthorized for user [viewer]';
    answer(403, { error: { type: 'security_exception', reason }, status: 403 });
    renderNode();
    ask('Show node');
    await screen.findByText('Your user may not ask for the node (privilege monitor).');
  });

  it('can be asked for again after it could not be found out', async () => {
    answer(503, { error: { type: 'master_not_discovered_exception', reason: null }, status: 503 });
    renderNode();
    ask('Show node');
    await screen.findByText(/^The node could not be found out\. The cluster is not available/);
    expect(fetched).toHaveBeenCalledTimes(1);
    answer(200, tasks('rollup_sensor'));
    ask('Ask again');
    await screen.findByText('Runs on node node-7');
  });
});
