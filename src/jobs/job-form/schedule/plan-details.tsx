import { EuiComboBox, EuiFlexItem, EuiFormRow, EuiSelect } from '@elastic/eui';
import type { CronPlan } from '../../../rollup/new-job/cron-builder.ts';
import { roomForPills } from '../fields/room-for-pills.ts';
import { jobFormMessages as say } from '../messages.ts';

interface PlanDetailsProps {
  plan: CronPlan;
  onPlan: (plan: CronPlan) => void;
}

/** Steps that divide an hour and a day, so that the pause is the same over midnight. */
const minuteSteps = [1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30];
const hourSteps = [1, 2, 3, 4, 6, 8, 12];
const count = (n: number, from: number) => Array.from({ length: n }, (_, index) => index + from);

/** What belongs to one of the usual cases: at which minute, on which days. */
export function PlanDetails({ plan, onPlan }: PlanDetailsProps) {
  switch (plan.every) {
    case 'minutes':
      return (
        <NumberSelect
          label={say.everyMinutes}
          value={plan.step}
          numbers={minuteSteps}
          onNumber={(step) => {
            onPlan({ ...plan, step });
          }}
        />
      );
    case 'hours':
      return (
        <>
          <NumberSelect
            label={say.everyHours}
            value={plan.step}
            numbers={hourSteps}
            onNumber={(step) => {
              onPlan({ ...plan, step });
            }}
          />
          <NumberSelect
            label={say.minute}
            value={plan.minute}
            numbers={count(60, 0)}
            onNumber={(minute) => {
              onPlan({ ...plan, minute });
            }}
          />
        </>
      );
    case 'day':
      return <TimeOfDay plan={plan} onPlan={onPlan} />;
    case 'week':
      return (
        <>
          <DaysBox
            label={say.weekdays}
            names={say.weekdayNames}
            days={plan.weekdays}
            onDays={(weekdays) => {
              onPlan({ ...plan, weekdays });
            }}
          />
          <TimeOfDay plan={plan} onPlan={onPlan} />
        </>
      );
    case 'month':
      return (
        <>
          <DaysBox
            label={say.daysOfMonth}
            names={[...count(31, 1).map(String), say.lastDay]}
            days={plan.days === 'last' ? [32] : plan.days}
            onDays={(days) => {
              onPlan({
                ...plan,
                days: days.at(-1) === 32 ? 'last' : days.filter((day) => day < 32),
              });
            }}
          />
          <TimeOfDay plan={plan} onPlan={onPlan} />
        </>
      );
    case 'year':
      return (
        <>
          <NumberSelect
            label={say.month}
            value={plan.month}
            numbers={count(12, 1)}
            nameOf={(month) => say.monthNames[month - 1] ?? String(month)}
            onNumber={(month) => {
              onPlan({ ...plan, month });
            }}
          />
          <NumberSelect
            label={say.daysOfMonth}
            value={plan.day}
            numbers={count(31, 1)}
            onNumber={(day) => {
              onPlan({ ...plan, day });
            }}
          />
          <TimeOfDay plan={plan} onPlan={onPlan} />
        </>
      );
  }
}

interface NumberSelectProps {
  label: string;
  value: number;
  numbers: number[];
  nameOf?: (n: number) => string;
  onNumber: (n: number) => void;
}

function NumberSelect({ label, value, numbers, nameOf = String, onNumber }: NumberSelectProps) {
  // What was typed into the expression may be none of the usual ones.
  const all = numbers.includes(value) ? numbers : [...numbers, value].sort((a, b) => a - b);
  return (
    <EuiFlexItem grow={false}>
      <EuiFormRow label={label}>
        <EuiSelect
          value={value}
          options={all.map((n) => ({ value: n, text: nameOf(n) }))}
          onChange={({ target }) => {
            onNumber(Number(target.value));
          }}
        />
      </EuiFormRow>
    </EuiFlexItem>
  );
}

const twoDigits = (n: number) => String(n).padStart(2, '0');

function TimeOfDay<Plan extends CronPlan & { hour: number; minute: number }>({
  plan,
  onPlan,
}: {
  plan: Plan;
  onPlan: (plan: Plan) => void;
}) {
  return (
    <>
      <NumberSelect
        label={say.timeOfDay}
        value={plan.hour}
        numbers={count(24, 0)}
        nameOf={(hour) => `${twoDigits(hour)} h`}
        onNumber={(hour) => {
          onPlan({ ...plan, hour });
        }}
      />
      <NumberSelect
        label={say.minute}
        value={plan.minute}
        numbers={count(60, 0)}
        nameOf={twoDigits}
        onNumber={(minute) => {
          onPlan({ ...plan, minute });
        }}
      />
    </>
  );
}

interface DaysBoxProps {
  label: string;
  /** Their names from the first day, which is 1. */
  names: readonly string[];
  days: readonly number[];
  onDays: (days: number[]) => void;
}

/** Several days; the last one of them cannot be taken away, as no day is no schedule. */
function DaysBox({ label, names, days, onDays }: DaysBoxProps) {
  return (
    <EuiFlexItem css={{ minInlineSize: 220 }}>
      <EuiFormRow label={label} fullWidth>
        <EuiComboBox<number>
          fullWidth
          css={roomForPills}
          isClearable={false}
          aria-label={label}
          options={names.map((name, index) => ({ label: name, value: index + 1 }))}
          selectedOptions={days.map((day) => ({
            label: names[day - 1] ?? String(day),
            value: day,
          }))}
          onChange={(chosen) => {
            if (chosen.length > 0) onDays(chosen.flatMap(({ value }) => value ?? []));
          }}
        />
      </EuiFormRow>
    </EuiFlexItem>
  );
}
