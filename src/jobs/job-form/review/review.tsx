import { EuiSpacer } from '@elastic/eui';
import { configOf } from '../../../rollup/new-job/draft-config.ts';
import type { ReviewProps } from '../job-wizard.tsx';
import { Checks } from './checks.tsx';
import { Estimate } from './estimate.tsx';
import { JobInWords } from './job-in-words.tsx';
import { RequestPreview } from './request-preview.tsx';

/** What will be made, what has been checked, how much it will be, and the request. */
export function Review({ draft, rules, known, problems, change }: ReviewProps) {
  const config = configOf(draft, rules);
  const id = draft.id.trim();
  return (
    <>
      <JobInWords id={id} config={config} />
      <Checks draft={draft} rules={rules} known={known} problems={problems} />
      <Estimate
        config={config}
        onPageSize={(page_size) => {
          change({ page_size: String(page_size) });
        }}
      />
      <RequestPreview id={id} config={config} rules={rules} />
      <EuiSpacer size="l" />
    </>
  );
}
