import type { Notice } from '../../jobs/notices.ts';

export interface ToastList {
  shown: readonly { id: string; notice: Notice }[];
  /** How many were ever shown: no id comes twice, as a toast that is fading out keeps its own. */
  count: number;
}

export const noToasts: ToastList = { shown: [], count: 0 };

export type ToastChange = { type: 'show'; notice: Notice } | { type: 'dismiss'; id: string };

/** The toasts after a change; a notice takes the place of an earlier one with its key. */
export function changeToasts({ shown, count }: ToastList, change: ToastChange): ToastList {
  if (change.type === 'dismiss')
    return { shown: shown.filter(({ id }) => id !== change.id), count };
  const { notice } = change;
  const others = shown.filter((toast) => toast.notice.key !== notice.key);
  return { shown: [...others, { id: String(count), notice }], count: count + 1 };
}
