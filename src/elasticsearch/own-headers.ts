import { takeActivity } from './activity.ts';
import { activeHeader, consoleHeader } from './gateway-answers.ts';

/** What every request of the page to its gateway has. */
export function ownHeaders(): Record<string, string> {
  return {
    accept: 'application/json',
    [consoleHeader[0]]: consoleHeader[1],
    ...(takeActivity() ? { [activeHeader[0]]: activeHeader[1] } : {}),
  };
}
