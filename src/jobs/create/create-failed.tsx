import { EuiButtonEmpty, EuiCallOut, EuiLiveAnnouncer, EuiSpacer } from '@elastic/eui';
import { useEffect, useRef } from 'react';
import type { DraftField } from '../../rollup/new-job/job-draft.ts';
import type { Told } from '../actions/told.ts';
import { fieldLabel } from '../job-form/field-label.ts';
import type { FieldRefusal } from '../job-form/job-form.ts';
import { createMessages as say } from './messages.ts';

interface CreateFailedProps {
  told: Told;
  refusals: readonly FieldRefusal[];
  onFix: (field: DraftField) => void;
}

/** Why there is no job, or why it is not known; and the ways to the fields that Elasticsearch speaks of. */
export function CreateFailed({ told, refusals, onFix }: CreateFailedProps) {
  const callout = useRef<HTMLDivElement>(null);
  // Scrolling is outside of React. The callout pushes the button that was pressed out of view.
  useEffect(() => {
    callout.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const announced = [told.title, ...told.text, ...refusals.map(({ reason }) => reason)];
  return (
    <>
      {/* The callout would announce its buttons, too: as buttons that nobody sees. */}
      <EuiLiveAnnouncer>{announced.join(' ')}</EuiLiveAnnouncer>
      <EuiCallOut
        ref={callout}
        announceOnMount={false}
        color={told.tone === 'danger' ? 'danger' : 'warning'}
        iconType="warning"
        title={told.title}
        text={
          <div css={{ overflowWrap: 'anywhere' }}>
            {told.text.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            {refusals.length > 0 && <p>{say.atFields}</p>}
          </div>
        }
      >
        {refusals.length > 0 && (
          <ul css={{ overflowWrap: 'anywhere' }}>
            {refusals.map(({ field, reason }) => (
              <li key={`${field} ${reason}`}>
                <EuiButtonEmpty
                  size="xs"
                  flush="both"
                  onClick={() => {
                    onFix(field);
                  }}
                >
                  {say.fix(fieldLabel(field))}
                </EuiButtonEmpty>{' '}
                {reason}
              </li>
            ))}
          </ul>
        )}
      </EuiCallOut>
      <EuiSpacer size="m" />
    </>
  );
}
