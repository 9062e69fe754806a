import {
  EuiButtonIcon,
  EuiCopy,
  EuiFlexGroup,
  EuiFlexItem,
  EuiFlyoutHeader,
  EuiTitle,
  EuiToolTip,
} from '@elastic/eui';
import type { ReactNode } from 'react';
import { StateHealth } from '../fields/state-health.tsx';
import { visible } from '../visible.ts';
import { detailsMessages as say } from './messages.ts';
import type { Neighbours } from './neighbours.ts';

interface DetailsHeaderProps {
  id: string;
  titleId: string;
  /** Undefined as long as it is not known, or there is none. */
  jobState: string | undefined;
  neighbours: Neighbours;
  onJob: (id: string) => void;
  /** The tabs, where there are any. */
  children: ReactNode;
}

/** Which job it is, in which state, and the way to its neighbours. */
export function DetailsHeader(props: DetailsHeaderProps) {
  const { id, titleId, jobState, neighbours, onJob, children } = props;
  return (
    <EuiFlyoutHeader hasBorder css={{ '&&': { paddingBlockEnd: children ? 0 : undefined } }}>
      <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false}>
        <EuiFlexItem grow={false}>
          <nav aria-label={say.neighbours}>
            <NeighbourButton
              id={neighbours.previous}
              icon="chevronSingleLeft"
              label={say.previous}
              none={say.noPrevious}
              onJob={onJob}
            />
            <NeighbourButton
              id={neighbours.next}
              icon="chevronSingleRight"
              label={say.next}
              none={say.noNext}
              onJob={onJob}
            />
          </nav>
        </EuiFlexItem>
        <EuiFlexItem grow={false}>
          {jobState !== undefined && <StateHealth jobState={jobState} />}
        </EuiFlexItem>
      </EuiFlexGroup>
      <EuiFlexGroup gutterSize="s" alignItems="flexStart" responsive={false}>
        <EuiFlexItem grow={false}>
          <EuiTitle size="s">
            {/* Stepping to a neighbour leaves the focus where it is, so the new name is said. */}
            <h2 id={titleId} aria-live="polite" title={visible(id)} css={titleStyle}>
              {visible(id)}
            </h2>
          </EuiTitle>
        </EuiFlexItem>
        <EuiFlexItem grow={false}>
          <EuiCopy textToCopy={id} beforeMessage={say.copyId} afterMessage={say.copied}>
            {(copy) => <EuiButtonIcon iconType="copy" aria-label={say.copyId} onClick={copy} />}
          </EuiCopy>
        </EuiFlexItem>
      </EuiFlexGroup>
      {children}
    </EuiFlyoutHeader>
  );
}

/** An id may be 1,000 characters without a space: three lines of it, the rest on hover and in JSON. */
const titleStyle = {
  overflow: 'hidden',
  overflowWrap: 'anywhere',
  display: '-webkit-box',
  WebkitBoxOrient: 'vertical',
  WebkitLineClamp: 3,
} as const;

interface NeighbourButtonProps {
  id: string | null;
  icon: 'chevronSingleLeft' | 'chevronSingleRight';
  label: (id: string) => string;
  none: string;
  onJob: (id: string) => void;
}

function NeighbourButton({ id, icon, label, none, onJob }: NeighbourButtonProps) {
  const words = id === null ? none : label(id);
  return (
    <EuiToolTip content={words} disableScreenReaderOutput>
      <EuiButtonIcon
        iconType={icon}
        aria-label={words}
        isDisabled={id === null}
        hasAriaDisabled
        onClick={() => {
          if (id !== null) onJob(id);
        }}
      />
    </EuiToolTip>
  );
}
