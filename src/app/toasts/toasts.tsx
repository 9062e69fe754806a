import { EuiButton, EuiGlobalToastList, EuiText } from '@elastic/eui';
import type { EuiGlobalToastListToast as Toast } from '@elastic/eui';
import { useMemo, useRef } from 'react';
import type { Notice } from '../../jobs/notices.ts';
import { shellMessages as say } from '../messages.ts';
import type { ToastList } from './toast-list.ts';
import { useRoomAtEnd } from './use-room-at-end.ts';

const looks = {
  success: { color: 'success', iconType: 'check' },
  neutral: { color: 'primary', iconType: 'info' },
  warning: { color: 'warning', iconType: 'warning' },
  danger: { color: 'danger', iconType: 'warning' },
} as const satisfies Record<Notice['tone'], Pick<Toast, 'color' | 'iconType'>>;

/** In ms. Good news goes by itself; bad news stays until it is dismissed (a day, for the list). */
const lifetimes: Record<Notice['tone'], number> = {
  success: 8_000,
  neutral: 8_000,
  warning: 86_400_000,
  danger: 86_400_000,
};

interface ToastsProps {
  shown: ToastList['shown'];
  onDismiss: (id: string) => void;
}

/** Notices as toasts, and the region that they are read out from. */
export function Toasts({ shown, onDismiss }: ToastsProps) {
  const toasts = useMemo(
    () => shown.map(({ id, notice }) => asToast(id, notice, onDismiss)),
    [shown, onDismiss],
  );
  const room = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useRoomAtEnd(room, list);
  return (
    <>
      <div ref={room} />
      <div ref={list}>
        <EuiGlobalToastList
          css={listStyle}
          toasts={toasts}
          dismissToast={({ id }) => {
            onDismiss(id);
          }}
          toastLifeTimeMs={lifetimes.success}
        />
      </div>
    </>
  );
}

/** Never more than half of the page, however many there are, and nothing that cannot be seen. */
const listStyle = {
  '&:not(:empty)': {
    maxBlockSize: '50vh',
    scrollbarWidth: 'thin',
    pointerEvents: 'none',
    // Within its padding, but for toasts that go on above.
    maskImage: 'linear-gradient(transparent, black 16px)',
  },
  '.euiGlobalToastListItem': { pointerEvents: 'auto' },
  '@media (min-width: 768px)': {
    '&:not(:empty)': { inlineSize: 352, paddingInlineStart: 16 },
    // Above what can be done to the job whose details are open.
    'body:has(.euiFlyoutFooter) &': { insetBlockEnd: 64 },
  },
} as const;

/** In characters: what is beyond is folded, so that no toast covers the page, and none is cut where it matters. */
const longText = 280;

/** The sentences that are seen at once, the first whatever its length, and those that are folded. */
function parted(text: readonly string[]): { seen: readonly string[]; folded: readonly string[] } {
  let length = 0;
  const firstTooMany = text.findIndex((sentence, n) => {
    length += sentence.length;
    return n > 0 && length > longText;
  });
  return firstTooMany === -1
    ? { seen: text, folded: [] }
    : { seen: text.slice(0, firstTooMany), folded: text.slice(firstTooMany) };
}

const textStyle = {
  overflowWrap: 'anywhere',
  'p:not(:last-child)': { marginBlockEnd: 4 },
  summary: { cursor: 'pointer', fontWeight: 500 },
  // Its shadows say where there is more.
  '.eui-yScrollWithShadows': { blockSize: 'auto', maxBlockSize: 160 },
} as const;

function sentencesOf(text: readonly string[]) {
  return text.map((sentence) => <p key={sentence}>{sentence}</p>);
}

function asToast(id: string, notice: Notice, dismiss: (id: string) => void): Toast {
  const { tone, title, text, action } = notice;
  const { seen, folded } = parted(text);
  return {
    id,
    title,
    ...looks[tone],
    toastLifeTimeMs: lifetimes[tone],
    text: (
      <>
        <EuiText size="s" css={textStyle}>
          {sentencesOf(seen)}
          {folded.length > 0 && (
            <details>
              <summary>{say.restOfToast}</summary>
              <div className="eui-yScrollWithShadows" tabIndex={0}>
                {sentencesOf(folded)}
              </div>
            </details>
          )}
        </EuiText>
        {action && (
          <EuiButton
            size="s"
            color={looks[tone].color}
            style={{ marginTop: 12 }}
            onClick={() => {
              dismiss(id);
              action.run();
            }}
          >
            {action.label}
          </EuiButton>
        )}
      </>
    ),
  };
}
