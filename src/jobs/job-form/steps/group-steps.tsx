import { FieldBox } from '../fields/field-box.tsx';
import { TextField } from '../fields/text-field.tsx';
import { useJobForm } from '../job-form.ts';
import { jobFormMessages as say } from '../messages.ts';

/** Fields to group by value. */
export function TermsStep() {
  const { draft, change } = useJobForm();
  return (
    <FieldBox
      field="terms_fields"
      use="terms"
      label={say.termsFields}
      help={say.termsHelp}
      isOptional
      chosen={draft.terms_fields}
      onChosen={(names) => {
        change({ terms_fields: names });
      }}
    />
  );
}

/** Fields to group by ranges of one width. */
export function HistogramStep() {
  const { draft, change } = useJobForm();
  return (
    <>
      <FieldBox
        field="histogram_fields"
        use="histogram"
        label={say.histogramFields}
        help={say.histogramHelp}
        isOptional
        chosen={draft.histogram_fields}
        onChosen={(names) => {
          change({ histogram_fields: names });
        }}
      />
      {(draft.histogram_fields.length > 0 || draft.histogram_interval !== '') && (
        <TextField
          field="histogram_interval"
          label={say.histogramInterval}
          help={say.histogramIntervalHelp}
        />
      )}
    </>
  );
}
