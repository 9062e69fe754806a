import { loadMessages as say } from './load-messages.ts';
import type { Notice } from './notices.ts';

/** What to tell of a part of the console that cannot be loaded, and what to do about it. */
export async function missingPart(): Promise<Notice> {
  const about = { key: 'missing part', tone: 'warning' } as const;
  if (!(await wasUpdated())) return { ...about, title: say.missingTitle, text: [say.missingText] };
  return {
    ...about,
    title: say.updatedTitle,
    text: [say.updatedText],
    action: {
      label: say.reload,
      run: () => {
        window.location.reload();
      },
    },
  };
}

/** Whether the server has another version by now: of this one not even the file is left that this stands in. */
async function wasUpdated(): Promise<boolean> {
  const own = { method: 'HEAD', cache: 'no-store' } as const;
  return fetch(import.meta.url, own).then(
    ({ status }) => status === 404,
    () => false,
  );
}
