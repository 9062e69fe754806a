import { EuiButton, EuiFlexGroup, EuiFlexItem, EuiProgress, EuiSpacer } from '@elastic/eui';
import { look } from '../text-looks.ts';
import type { BulkActions, BulkState } from './bulk-actions.ts';
import { useBulkPart } from './bulk-actions.ts';
import { panelMessages as say } from './panel-messages.ts';
import { partAnswered } from './progress.ts';

/** How far it is, in a bar and in figures, and the button that sends nothing more. With each figure only these are drawn. */
export function ProgressView({ actions }: { actions: BulkActions }) {
  return (
    <>
      <ProgressBar />
      <EuiSpacer size="s" />
      <EuiFlexGroup alignItems="center" gutterSize="m" responsive={false} wrap>
        <EuiFlexItem grow css={roomForFigures}>
          <Figures />
        </EuiFlexItem>
        <EuiFlexItem grow={false}>
          <CancelRest actions={actions} />
        </EuiFlexItem>
      </EuiFlexGroup>
    </>
  );
}

const roomForFigures = { minInlineSize: 240 };

/** How much is answered of what is sent. */
function ProgressBar() {
  const progress = useBulkPart(progressOf);
  if (!progress) return null;
  const { answered, sent } = partAnswered(progress);
  return (
    <EuiProgress
      aria-label={say.progressLabel}
      size="m"
      color="primary"
      value={answered}
      max={sent}
      css={still}
    />
  );
}

/** EUI lets the bar glide to each figure, which with four of them a second has the browser draw it in every frame. */
const still = { '&::-webkit-progress-value': { transition: 'none' } };

function Figures() {
  const progress = useBulkPart(progressOf);
  const isCancelled = useBulkPart(isCancelledIn);
  if (!progress) return null;
  return (
    <div className={look.small} style={tabular}>
      {say.figures(progress)}
      <div>{progress.left === 0 ? say.reading : isCancelled ? say.cancelling : say.atOnce}</div>
    </div>
  );
}

const tabular = { fontVariantNumeric: 'tabular-nums' };

function CancelRest({ actions }: { actions: BulkActions }) {
  const mayCancel = useBulkPart(mayCancelIn);
  return (
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
  );
}

const progressOf = (state: BulkState) => (state.phase === 'running' ? state.progress : null);

const isCancelledIn = (state: BulkState) => state.phase === 'running' && state.isCancelled;

const mayCancelIn = (state: BulkState) =>
  state.phase === 'running' && state.progress.left > 0 && !state.isCancelled;
