import { EuiFlexGroup, EuiFlexItem, EuiFormRow, EuiSelect } from '@elastic/eui';
import { useState } from 'react';
import type { CronPlan } from '../../../rollup/new-job/cron-builder.ts';
import { cronOf, planOf } from '../../../rollup/new-job/cron-builder.ts';
import { TextField } from '../fields/text-field.tsx';
import { useJobForm } from '../job-form.ts';
import { jobFormMessages as say } from '../messages.ts';
import { NextRuns } from './next-runs.tsx';
import { PlanDetails } from './plan-details.tsx';

type PlanKind = CronPlan['every'];
const planKinds = [
  'minutes',
  'hours',
  'day',
  'week',
  'month',
  'year',
] as const satisfies PlanKind[];

/** What each usual case begins with. */
const firstPlans: { [Kind in PlanKind]: Extract<CronPlan, { every: Kind }> } = {
  minutes: { every: 'minutes', step: 15 },
  hours: { every: 'hours', step: 1, minute: 0 },
  day: { every: 'day', hour: 1, minute: 0 },
  week: { every: 'week', weekdays: [1], hour: 1, minute: 0 },
  month: { every: 'month', days: [1], hour: 1, minute: 0 },
  year: { every: 'year', month: 1, day: 1, hour: 1, minute: 0 },
};

/**
 * The schedule: one of the usual cases, or any expression. The expression leads: what is chosen is written
 * into it, and what is typed is recognised where it is usual.
 */
export function CronField() {
  const { draft, change, touch } = useJobForm();
  const [isCustom, setIsCustom] = useState(false);
  const recognised = planOf(draft.cron);
  const plan = isCustom ? null : recognised;
  return (
    <>
      <EuiFlexGroup gutterSize="m" wrap css={{ maxInlineSize: 640 }}>
        <EuiFlexItem css={{ minInlineSize: 200 }}>
          <EuiFormRow label={say.frequency} fullWidth>
            <EuiSelect
              fullWidth
              value={plan?.every ?? 'custom'}
              options={[...planKinds, 'custom' as const].map((kind) => ({
                value: kind,
                text: say.plans[kind],
              }))}
              onChange={({ target }) => {
                const kind = planKinds.find((known) => known === target.value);
                setIsCustom(kind === undefined);
                if (kind === undefined) return;
                touch('cron');
                change({ cron: cronOf(firstPlans[kind]) });
              }}
            />
          </EuiFormRow>
        </EuiFlexItem>
        {plan && (
          <PlanDetails
            plan={plan}
            onPlan={(next) => {
              change({ cron: cronOf(next) });
            }}
          />
        )}
      </EuiFlexGroup>
      <TextField field="cron" label={say.cron} help={say.cronHelp} />
      <NextRuns key={draft.cron} cron={draft.cron} />
    </>
  );
}
