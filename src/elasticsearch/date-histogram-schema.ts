import * as v from 'valibot';

/** `groups.date_histogram` of a configuration, from 6.3 to 9.x: which interval it has depends on the version. */
export const dateHistogramSchema = v.object({
  field: v.string(),
  interval: v.exactOptional(v.string()),
  calendar_interval: v.exactOptional(v.string()),
  fixed_interval: v.exactOptional(v.string()),
  delay: v.exactOptional(v.string()),
  time_zone: v.exactOptional(v.string()),
});
