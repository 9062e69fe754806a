import { render, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Notice } from '../notices.ts';
import { NotifyContext } from '../notices.ts';
import { OpenJob } from './open-job.tsx';

vi.mock('./job-details.tsx', () => ({
  JobDetails: () => {
    throw new Error('a fault of ours');
  },
}));

describe('the open job', () => {
  it('owns up to a fault of the console, and leaves what is beside it in place', async () => {
    // React says it as well.
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const notices: Notice[] = [];
    const page = render(
      <NotifyContext.Provider value={(notice) => notices.push(notice)}>
        <p>the list</p>
        <OpenJob id="sensor" tab="summary" health={undefined} ids={[]} onView={() => {}} />
      </NotifyContext.Provider>,
    );
    await waitFor(() => {
      expect(notices).toHaveLength(1);
    });
    expect(notices[0]?.text.join(' ')).toMatch(/fault of the console.* a fault of ours/);
    expect(page.getByText('the list')).toBeTruthy();
  });
});
