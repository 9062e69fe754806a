/**
 * Whether a name matches a pattern, in which `*` stands for any run of characters. In time that grows with
 * both lengths only: a regular expression with many wildcards would not come back.
 */
export function matchesPattern(pattern: string, name: string): boolean {
  let at = 0;
  let inPattern = 0;
  /** The last `*`, and where the run that it stands for ends so far. */
  let star = -1;
  let runEnd = 0;
  while (at < name.length) {
    if (pattern[inPattern] === '*') {
      star = inPattern++;
      runEnd = at;
    } else if (pattern[inPattern] === name[at]) {
      inPattern++;
      at++;
    } else if (star >= 0) {
      inPattern = star + 1;
      at = ++runEnd;
    } else {
      return false;
    }
  }
  return /^\**$/.test(pattern.slice(inPattern));
}
