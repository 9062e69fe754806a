import {
  EuiButton,
  EuiFlexGroup,
  EuiFlexItem,
  EuiProgress,
  EuiSpacer,
  EuiText,
} from '@elastic/eui';
import { memo } from 'react';
import type { BulkActions } from './bulk-actions.ts';
import { useBulkState } from './bulk-actions.ts';
import { panelMessages as say } from './panel-messages.ts';
import { partAnswered } from './progress.ts';

/** EUI lets the bar glide to each figure, which with four of them a second has the browser draw it in every frame. */
const still = { '&::-webkit-progress-value': { transition: 'none' } };

/** How far it is, in a bar and in figures, and the button that sends nothing more. */
export function ProgressView({ actions }: { actions: BulkActions }) {
  const state = useBulkState();
  if (state.phase !== 'running') return null;
  const { progress, isCancelled } = state;
  const { left } = progress;
  const { answered, sent } = partAnswered(progress);
  return (
    <>
      <EuiProgress
        aria-label={say.progressLabel}
        size="m"
        color="primary"
        value={answered}
        max={sent}
        css={still}
      />
      <EuiSpacer size="s" />
      <EuiFlexGroup alignItems="center" gutterSize="m" responsive={false} wrap>
        <EuiFlexItem grow css={roomForFigures}>
          <EuiText size="s" css={tabular}>
            {say.figures(progress)}
            <div>{left === 0 ? say.reading : isCancelled ? say.cancelling : say.atOnce}</div>
          </EuiText>
        </EuiFlexItem>
        <CancelRest actions={actions} mayCancel={left > 0 && !isCancelled} />
      </EuiFlexGroup>
    </>
  );
}

const roomForFigures = { minInlineSize: 240 };
const tabular = { fontVariantNumeric: 'tabular-nums' };

interface CancelRestProps {
  actions: BulkActions;
  mayCancel: boolean;
}

/** Not drawn with each figure. */
const CancelRest = memo(function CancelRest({ actions, mayCancel }: CancelRestProps) {
  return (
    <EuiFlexItem grow={false}>
      <EuiButton
        size="s"
        iconType="cross"
        isDisabled={!mayCancel}
        hasAriaDisabled
        onClick={() => {
          if (mayCancel) actions.cancel();
        }}
      >
        {say.cancelRest}
      </EuiButton>
    </EuiFlexItem>
  );
});
