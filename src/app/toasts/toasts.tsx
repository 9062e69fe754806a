import { EuiButton, EuiGlobalToastList, EuiText } from '@elastic/eui';
import type { EuiGlobalToastListToast as Toast } from '@elastic/eui';
import { useMemo } from 'react';
import type { Notice } from '../../jobs/notices.ts';
import type { ToastList } from './toast-list.ts';

const looks: Record<Notice['tone'], Pick<Toast, 'color' | 'iconType'>> = {
  success: { color: 'success', iconType: 'check' },
  neutral: { color: 'primary', iconType: 'info' },
  warning: { color: 'warning', iconType: 'warning' },
  danger: { color: 'danger', iconType: 'warning' },
};

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
  return (
    <EuiGlobalToastList
      toasts={toasts}
      dismissToast={({ id }) => {
        onDismiss(id);
      }}
      toastLifeTimeMs={lifetimes.success}
    />
  );
}

/** Texts of more characters than this scroll in their toast, so that none covers the page. */
const longText = 280;
const textStyle = {
  overflowWrap: 'anywhere',
  '&.eui-yScroll': { blockSize: 'auto', maxBlockSize: 160 },
} as const;

function asToast(id: string, notice: Notice, dismiss: (id: string) => void): Toast {
  const { tone, title, text, action } = notice;
  const isLong = text.join('').length > longText;
  return {
    id,
    title,
    ...looks[tone],
    toastLifeTimeMs: lifetimes[tone],
    text: (
      <>
        <EuiText
          size="s"
          css={textStyle}
          {...(isLong && { className: 'eui-yScroll', tabIndex: 0 })}
        >
          {text.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </EuiText>
        {action && (
          <EuiButton
            size="s"
            color={tone === 'danger' ? 'danger' : 'warning'}
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
