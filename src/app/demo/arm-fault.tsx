import { EuiButton, EuiFlexGroup, EuiFlexItem, EuiFormRow, EuiSelect } from '@elastic/eui';
import { useState } from 'react';
import type { DemoRequest } from './demo-faults.ts';
import { demoMessages as say } from './messages.ts';
import { useDemoAction } from './use-demo-action.ts';

/** Chooses a fault and arms it for the next such request. */
export function ArmFault({ request }: { request: DemoRequest }) {
  const act = useDemoAction();
  const [key, setKey] = useState<string>('forbidden');
  const label = say.fault(request.key);
  return (
    <EuiFormRow label={label}>
      <EuiFlexGroup gutterSize="s" responsive={false}>
        <EuiFlexItem>
          <EuiSelect
            aria-label={label}
            compressed
            options={request.faults.map((fault) => ({
              value: fault.key,
              text: say.faults[fault.key],
            }))}
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
              const fault = request.faults.find((candidate) => candidate.key === key);
              if (fault) act.arm(request, fault);
            }}
          >
            {say.arm}
          </EuiButton>
        </EuiFlexItem>
      </EuiFlexGroup>
    </EuiFormRow>
  );
}
