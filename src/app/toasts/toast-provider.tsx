import { EuiButton, EuiGlobalToastList, EuiText } from '@elastic/eui';
import type { EuiGlobalToastListToast as Toast } from '@elastic/eui';
import type { ReactNode } from 'react';
import { useCallback, useMemo, useReducer } from 'react';
import type { Notice } from '../../jobs/notices.ts';
import { NotifyContext } from '../../jobs/notices.ts';
import { changeToasts, noToasts } from './toast-list.ts';

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

/** Shows notices as toasts. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, dispatch] = useReducer(changeToasts, noToasts);
  const notify = useCallback((notice: Notice) => {
    dispatch({ type: 'show', notice });
  }, []);
  const dismiss = useCallback((id: string) => {
    dispatch({ type: 'dismiss', id });
  }, []);
  const shown = useMemo(
    () => toasts.shown.map(({ id, notice }) => asToast(id, notice, dismiss)),
    [toasts, dismiss],
  );
  return (
    <NotifyContext.Provider value={notify}>
      {children}
      <EuiGlobalToastList
        toasts={shown}
        dismissToast={({ id }) => {
          dismiss(id);
        }}
        toastLifeTimeMs={lifetimes.success}
      />
    </NotifyContext.Provider>
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
