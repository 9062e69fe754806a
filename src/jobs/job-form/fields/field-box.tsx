import { EuiComboBox, EuiTextColor } from '@elastic/eui';
import type { DraftField } from '../../../rollup/new-job/job-draft.ts';
import type { FieldUse } from '../../../rollup/new-job/problem.ts';
import { fieldsSuiting } from '../../../rollup/new-job/suitable-fields.ts';
import { useJobForm, useUnread } from '../job-form.ts';
import { jobFormMessages as say } from '../messages.ts';
import { FieldRow } from './field-row.tsx';
import { roomForPills } from './room-for-pills.ts';

interface FieldBoxProps {
  field: DraftField;
  use: FieldUse;
  label: string;
  help?: string;
  chosen: readonly string[];
  onChosen: (names: string[]) => void;
  isSingle?: boolean;
  isOptional?: boolean;
}

/** Chooses from the fields of the index pattern that suit, by their name or type; any name can be typed. */
export function FieldBox(props: FieldBoxProps) {
  const { field, use, label, help, chosen, onChosen, isSingle, isOptional } = props;
  const { fields, rules, isReadingFields, touch, isInvalid } = useJobForm();
  const suiting = fields ? fieldsSuiting(fields, use, rules) : [];
  const unread = useUnread('fields').map((sentence) => `${sentence} ${say.typeFieldNames}`);
  const nothing = use === 'date' ? say.noDateField : say.noFieldsOfKind;
  return (
    <FieldRow
      field={field}
      label={label}
      help={fields && suiting.length === 0 ? nothing : help}
      notes={unread}
      {...(isOptional && { isOptional })}
    >
      <EuiComboBox
        fullWidth
        aria-label={label}
        placeholder={isSingle ? say.chooseField : say.addFields}
        isLoading={isReadingFields}
        isInvalid={isInvalid(field)}
        isClearable={!isSingle}
        {...(isSingle ? { singleSelection: { asPlainText: true } } : { css: roomForPills })}
        options={suiting.map(({ name, types, problem }) => ({
          label: name,
          append: (
            <EuiTextColor color={problem ? 'danger' : 'subdued'}>
              {say.fieldTypes(types, problem)}
            </EuiTextColor>
          ),
          searchableLabel: `${name} ${types.join(' ')}`,
        }))}
        selectedOptions={chosen.map((name) => ({ label: name }))}
        onChange={(options) => {
          touch(field);
          onChosen(options.map((option) => option.label));
        }}
        onCreateOption={(name) => {
          touch(field);
          onChosen(isSingle ? [name.trim()] : [...chosen, name.trim()]);
        }}
        customOptionText="{searchValue}"
        onBlur={() => {
          touch(field);
        }}
      />
    </FieldRow>
  );
}
