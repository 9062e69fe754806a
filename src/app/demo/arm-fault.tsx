import { EuiButton, EuiFlexGroup, EuiFlexItem, EuiFormRow, EuiSelect } from '@elastic/eui';
import { useState } from 'react';
import type { DemoFault } from './demo-faults.ts';
import { demoMessages as say } from './messages.ts';
import { useDemoAction } from './use-demo-action.ts';

interface ArmFaultProps {
  label: string;
  method: string;
  path: string;
  faults: readonly DemoFault[];
}

/** Chooses a fault and arms it for the next request of that method and path. */
export function ArmFault(props: ArmFaultProps) {
  const act = useDemoAction();
  const [key, setKey] = useState('403');
  return (
    <EuiFormRow label={props.label}>
      <EuiFlexGroup gutterSize="s" responsive={false}>
        <EuiFlexItem>
          <EuiSelect
            aria-label={props.label}
            compressed
            options={props.faults.map((fault) => ({ value: fault.key, text: fault.label }))}
            value={key}
            onChange={({ target }) => {
              setKey(target.value);
            }}
          />
        </EuiFlexItem>
        <EuiFlexItem grow={false}>
          <EuiButton
            size="s"
            onClick={() => {
              const fault = props.faults.find((candidate) => candidate.key === key);
              if (fault) act.arm(props, fault);
            }}
          >
            {say.arm}
          </EuiButton>
        </EuiFlexItem>
      </EuiFlexGroup>
    </EuiFormRow>
  );
}
