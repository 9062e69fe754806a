import { EuiFieldText } from '@elastic/eui';
import type { ReactNode } from 'react';
import type { JobDraft } from '../../../rollup/new-job/job-draft.ts';
import { useJobForm } from '../job-form.ts';
import { FieldRow } from './field-row.tsx';

interface TextFieldProps {
  field: {
    [Field in keyof JobDraft]: JobDraft[Field] extends string ? Field : never;
  }[Exclude<keyof JobDraft, 'interval_kind'>];
  label: string;
  help?: ReactNode;
  notes?: readonly string[];
  isOptional?: boolean;
  placeholder?: string;
  isLoading?: boolean;
}

/** A field of the form that is one line of text. */
export function TextField({
  field,
  label,
  help,
  notes = [],
  isOptional,
  placeholder,
  isLoading,
}: TextFieldProps) {
  const { draft, change, isInvalid, touch } = useJobForm();
  return (
    <FieldRow
      field={field}
      label={label}
      help={help}
      notes={notes}
      {...(isOptional && { isOptional })}
    >
      <EuiFieldText
        fullWidth
        value={draft[field]}
        isInvalid={isInvalid(field)}
        {...(isLoading !== undefined && { isLoading })}
        {...(placeholder !== undefined && { placeholder })}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => {
          change({ [field]: target.value });
        }}
        onBlur={() => {
          touch(field);
        }}
      />
    </FieldRow>
  );
}
