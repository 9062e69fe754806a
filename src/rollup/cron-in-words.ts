import { toString as describe } from 'cronstrue';

export type CronInWords =
  | { kind: 'words'; words: string }
  /** Elasticsearch accepts it on create from 6.4 on, and then cannot run it. */
  | { kind: 'wrong_field_count'; fields: number }
  | { kind: 'unreadable' };

/**
 * A job's schedule in English. Elasticsearch's `Cron` is Quartz: seconds first, six or seven fields,
 * weekdays from 1 = Sunday, in UTC. Unix cron with five fields is refused here, although the library
 * would take it for something else (elastic/kibana#42132).
 */
export function cronInWords(cron: string): CronInWords {
  const fields = cron.trim().split(/\s+/).length;
  if (fields !== 6 && fields !== 7) return { kind: 'wrong_field_count', fields };
  try {
    const words = describe(cron.trim(), {
      dayOfWeekStartIndexZero: false,
      use24HourTimeFormat: true,
      verbose: false,
    });
    // A time of day means nothing without its zone.
    return { kind: 'words', words: /\d\d:\d\d/.test(words) ? `${words} (UTC)` : words };
  } catch {
    return { kind: 'unreadable' };
  }
}
