import type { Account } from './account.ts';
import { countsOf, worstFirst } from './account.ts';
import { panelMessages as say } from './panel-messages.ts';
import { joined } from '../sentences.ts';

/** The account as text for a ticket or a chat: a heading, the time, and a line of four columns for each job. */
export function accountText({ action, results, endedAt }: Account): string {
  const lines = worstFirst(results).map(({ id, kind, status, words }) =>
    [printable(id), say.kinds[kind], status === null ? '-' : String(status), onOneLine(words)].join(
      '\t',
    ),
  );
  const { id, kind, status, words } = say.columns;
  return [
    say.headline(action, countsOf(results)),
    timeInWords(endedAt),
    '',
    [id, kind, status, words].join('\t'),
    ...lines,
    '',
  ].join('\n');
}

/** A time in the viewer's zone and in UTC; once where they agree. */
export function timeInWords(ms: number): string {
  const at = new Date(ms);
  const [date = '', time = ''] = at.toISOString().split('T');
  const utc = `${date} ${time.slice(0, 8)} UTC`;
  if (at.getTimezoneOffset() === 0) return utc;
  const local = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'long' });
  return say.from(local.format(ms), utc);
}

const breaksLine = /[\p{Cc}\u2028\u2029]/gu;

/** An id as it is; as a JSON string where it holds what would break the line. */
function printable(id: string): string {
  if (id.search(breaksLine) === -1) return id;
  // JSON leaves some of them as they are.
  return JSON.stringify(id).replaceAll(
    breaksLine,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function onOneLine(words: readonly string[]): string {
  return joined(words).replaceAll(/\s+/gu, ' ');
}
