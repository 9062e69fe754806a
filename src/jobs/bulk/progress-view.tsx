import type { UseEuiTheme } from '@elastic/eui';
import { EuiSpacer, useEuiMemoizedStyles } from '@elastic/eui';
import { css } from '@emotion/react';
import { Button } from '../buttons/button.tsx';
import { line } from '../line-looks.ts';
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
      <div className={line.all}>
        <div style={roomForFigures}>
          <Figures />
        </div>
        <CancelRest actions={actions} />
      </div>
    </>
  );
}

const roomForFigures = { flex: '1 1 240px' };

/** How much is answered of what is sent. */
function ProgressBar() {
  const progress = useBulkPart(progressOf);
  const bar = useEuiMemoizedStyles(barLook);
  if (!progress) return null;
  const { answered, sent } = partAnswered(progress);
  return <progress aria-label={say.progressLabel} value={answered} max={sent} css={bar} />;
}

/**
 * As EuiProgress looks. That one works out thirty colors with each figure, and glides to it, which has the browser
 * draw it in every frame.
 */
const barLook = ({ euiTheme: { colors, size } }: UseEuiTheme) => {
  const room = { backgroundColor: colors.borderBasePlain };
  const part = { backgroundColor: colors.primary };
  return css({
    display: 'block',
    inlineSize: '100%',
    blockSize: size.s,
    // Forced colors are the browser's own bar.
    '@media (forced-colors: none)': {
      appearance: 'none',
      overflow: 'hidden',
      border: 'none',
      borderRadius: size.s,
      ...room,
      '&::-webkit-progress-bar': room,
      '&::-webkit-progress-value': part,
      '&::-moz-progress-bar': part,
    },
  });
};

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
    <Button
      size="s"
      iconType="cross"
      isDisabled={!mayCancel}
      onClick={() => {
        actions.cancel();
      }}
    >
      {say.cancelRest}
    </Button>
  );
}

const progressOf = (state: BulkState) => (state.phase === 'running' ? state.progress : null);

const isCancelledIn = (state: BulkState) => state.phase === 'running' && state.isCancelled;

const mayCancelIn = (state: BulkState) =>
  state.phase === 'running' && state.progress.left > 0 && !state.isCancelled;
