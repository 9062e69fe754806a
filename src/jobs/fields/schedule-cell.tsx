import { EuiTextColor } from '@elastic/eui';
import { memo } from 'react';
import { cronInWords } from '../../rollup/cron-in-words.ts';
import { hintWhereCut } from '../hints/hint.ts';
import { look } from '../text-looks.ts';
import { fieldMessages as say } from './messages.ts';

/** For where there is no room for all of a schedule. */
export const scheduleClasses = {
  all: 'jobSchedule',
  words: 'jobSchedule__words',
  problem: 'jobSchedule__problem',
  cron: 'jobSchedule__cron',
} as const;

/** The schedule in words, with the cron expression below. Not put into words again where its row has changed. */
export const ScheduleCell = memo(function ScheduleCell({ cron }: { cron: string }) {
  const { text, color } = scheduleInWords(cron);
  return (
    <div className={scheduleClasses.all} {...hintWhereCut(`${text}\n${cron}`)}>
      {color === undefined ? (
        <div className={scheduleClasses.words}>{text}</div>
      ) : (
        <EuiTextColor component="div" color={color} className={scheduleClasses.problem}>
          {text}
        </EuiTextColor>
      )}
      <div className={scheduleClasses.cron}>
        <code className={look.code}>{cron}</code>
      </div>
    </div>
  );
});

function scheduleInWords(cron: string): { text: string; color?: 'danger' | 'warning' } {
  const schedule = cronInWords(cron);
  switch (schedule.kind) {
    case 'words':
      return { text: schedule.words };
    case 'wrong_field_count':
      return { text: say.cronFieldCount(schedule.fields), color: 'danger' };
    case 'unreadable':
      return { text: say.cronUnreadable, color: 'warning' };
  }
}
