/** What differs between versions for whoever makes a job. */
export interface ServerRules {
  /** The API stands below `_xpack`, up to 6.8. */
  xpackPaths: boolean;
  /** `calendar_interval` and `fixed_interval` since 7.2; before that only `interval`. */
  typedIntervals: boolean;
  /** Comma lists in `index_pattern`, since 8.2. */
  patternLists: boolean;
  /** `min`, `max` and `value_count` of date fields, since 6.5. */
  dateMetrics: boolean;
  /** `date_nanos` where `date` will do, since 7.9 (elasticsearch#59349). */
  dateNanos: boolean;
  /** Caps by rollup index (`<index>/_rollup/data`), since 6.4. */
  indexCaps: boolean;
  /** Since 8.15 a cluster without any rollup usage takes no new job. */
  refusesFirstJob: boolean;
  /** Elastic recommends downsampling since 8.11. */
  recommendsDownsampling: boolean;
  /** Policies downsample time series for good since 8.7; before that it was a preview. */
  downsamples: boolean;
}

/**
 * The rules of a version such as `7.17.29`; the newest where it is not known (`GET /` may be forbidden).
 * Source: the section on versions of `TransportPutRollupJobAction` and of the config classes.
 */
export function serverRulesOf(version: string | null): ServerRules {
  const [major = 9, minor = 99] = (version ?? '').split('.').map(Number);
  const isAtLeast = (atMajor: number, atMinor: number) =>
    version === null || major > atMajor || (major === atMajor && minor >= atMinor);
  return {
    xpackPaths: !isAtLeast(7, 0),
    typedIntervals: isAtLeast(7, 2),
    patternLists: isAtLeast(8, 2),
    dateMetrics: isAtLeast(6, 5),
    dateNanos: isAtLeast(7, 9),
    indexCaps: isAtLeast(6, 4),
    refusesFirstJob: isAtLeast(8, 15),
    recommendsDownsampling: isAtLeast(8, 11),
    downsamples: isAtLeast(8, 7),
  };
}
