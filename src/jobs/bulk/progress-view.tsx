import {
  EuiButton,
  EuiFlexGroup,
  EuiFlexItem,
  EuiProgress,
  EuiSpacer,
  EuiText,
} from '@elastic/eui';
import { panelMessages as say } from './panel-messages.ts';
import type { Progress } from './progress.ts';
import { partAnswered } from './progress.ts';

interface ProgressViewProps {
  progress: Progress;
  isCancelled: boolean;
  onCancel: () => void;
}

/** EUI lets the bar glide to each figure, which with four of them a second has the browser draw it in every frame. */
const still = { '&::-webkit-progress-value': { transition: 'none' } };

/** How far it is, in a bar and in figures, and the button that sends nothing more. */
export function ProgressView({ progress, isCancelled, onCancel }: ProgressViewProps) {
  const { left } = progress;
  const { answered, sent } = partAnswered(progress);
  const mayCancel = left > 0 && !isCancelled;
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
        <EuiFlexItem grow css={{ minInlineSize: 240 }}>
          <EuiText size="s" css={{ fontVariantNumeric: 'tabular-nums' }}>
            {say.figures(progress)}
            <div>{left === 0 ? say.reading : isCancelled ? say.cancelling : say.atOnce}</div>
          </EuiText>
        </EuiFlexItem>
        <EuiFlexItem grow={false}>
          <EuiButton
            size="s"
            iconType="cross"
            isDisabled={!mayCancel}
            hasAriaDisabled
            onClick={() => {
              if (mayCancel) onCancel();
            }}
          >
            {say.cancelRest}
          </EuiButton>
        </EuiFlexItem>
      </EuiFlexGroup>
    </>
  );
}
