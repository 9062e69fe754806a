import { EuiButton, EuiButtonGroup, EuiComboBox, EuiFormRow, EuiSelect } from '@elastic/eui';
import { FieldBox } from '../fields/field-box.tsx';
import { FieldRow } from '../fields/field-row.tsx';
import { TextField } from '../fields/text-field.tsx';
import { useJobForm } from '../job-form.ts';
import { jobFormMessages as say } from '../messages.ts';
import { timeZones } from '../time-zones.ts';

/** The date field, the length of the buckets, and where days begin. */
export function DateHistogramStep() {
  const { draft, change, rules } = useJobForm();
  return (
    <>
      <FieldBox
        field="date_field"
        use="date"
        label={say.dateField}
        isSingle
        chosen={draft.date_field === '' ? [] : [draft.date_field]}
        onChosen={([name = '']) => {
          change({ date_field: name });
        }}
      />
      {rules.typedIntervals ? <TypedInterval /> : <UntypedInterval />}
      <TimeZone />
    </>
  );
}

function UntypedInterval() {
  return <TextField field="interval" label={say.interval} help={say.intervalHelp.untyped} />;
}

function TypedInterval() {
  const { draft, change } = useJobForm();
  const kind = draft.interval_kind;
  return (
    <>
      <EuiFormRow
        fullWidth
        labelType="legend"
        label={say.intervalKind}
        helpText={say.intervalKindHelp[kind]}
        css={{ maxInlineSize: 640 }}
      >
        <EuiButtonGroup
          variant="selection"
          type="single"
          legend={say.intervalKind}
          idSelected={kind}
          onChange={(id) => {
            const next = id === 'calendar' ? 'calendar' : 'fixed';
            if (next !== kind)
              change({ interval_kind: next, interval: next === 'fixed' ? '24h' : '1d' });
          }}
        >
          <EuiButton id="fixed">{say.intervalKinds.fixed}</EuiButton>
          <EuiButton id="calendar">{say.intervalKinds.calendar}</EuiButton>
        </EuiButtonGroup>
      </EuiFormRow>
      {kind === 'fixed' ? (
        <TextField field="interval" label={say.interval} help={say.intervalHelp.fixed} />
      ) : (
        <CalendarInterval />
      )}
    </>
  );
}

function CalendarInterval() {
  const { draft, change, isInvalid, touch } = useJobForm();
  const units = Object.entries(say.calendarUnits);
  const isUsual = units.some(([unit]) => unit === draft.interval);
  return (
    <FieldRow field="interval" label={say.interval} help={say.intervalHelp.calendar}>
      <EuiSelect
        fullWidth
        aria-label={say.interval}
        value={draft.interval}
        isInvalid={isInvalid('interval')}
        options={[
          // A clone may have the name of a unit, or one that nobody would choose.
          ...(isUsual ? [] : [{ value: draft.interval, text: draft.interval }]),
          ...units.map(([value, text]) => ({ value, text })),
        ]}
        onChange={({ target }) => {
          change({ interval: target.value });
        }}
        onBlur={() => {
          touch('interval');
        }}
      />
    </FieldRow>
  );
}

function TimeZone() {
  const { draft, change, isInvalid, touch } = useJobForm();
  return (
    <FieldRow field="time_zone" label={say.timeZone} help={say.timeZoneHelp}>
      <EuiComboBox
        fullWidth
        aria-label={say.timeZone}
        singleSelection={{ asPlainText: true }}
        isClearable={false}
        isInvalid={isInvalid('time_zone')}
        options={timeZones().map((label) => ({ label }))}
        selectedOptions={draft.time_zone === '' ? [] : [{ label: draft.time_zone }]}
        onChange={([option]) => {
          touch('time_zone');
          if (option) change({ time_zone: option.label });
        }}
        onCreateOption={(name) => {
          touch('time_zone');
          change({ time_zone: name.trim() });
        }}
        customOptionText="{searchValue}"
      />
    </FieldRow>
  );
}
