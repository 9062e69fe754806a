import { EuiTextColor } from '@elastic/eui';
import { cronInWords } from '../../rollup/cron-in-words.ts';
import { look } from '../text-looks.ts';
import { fieldMessages as say } from './messages.ts';

/** The schedule in words, with the cron expression below. */
export function ScheduleCell({ cron }: { cron: string }) {
  return (
    <div>
      <ScheduleInWords cron={cron} />
      <div>
        <code className={look.code}>{cron}</code>
      </div>
    </div>
  );
}

function ScheduleInWords({ cron }: { cron: string }) {
  const schedule = cronInWords(cron);
  switch (schedule.kind) {
    case 'words':
      return <span>{schedule.words}</span>;
    case 'wrong_field_count':
      return <EuiTextColor color="danger">{say.cronFieldCount(schedule.fields)}</EuiTextColor>;
    case 'unreadable':
      return <EuiTextColor color="warning">{say.cronUnreadable}</EuiTextColor>;
  }
}
