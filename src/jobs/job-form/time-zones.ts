let zones: readonly string[] | undefined;

/** The zones to choose from: UTC, the viewer's own, then all by name. Offsets such as `+05:30` can be typed. */
export function timeZones(): readonly string[] {
  zones ??= [
    ...new Set([
      'UTC',
      new Intl.DateTimeFormat().resolvedOptions().timeZone,
      ...Intl.supportedValuesOf('timeZone'),
    ]),
  ];
  return zones;
}
