const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Orders texts as a person would: `job-2` before `job-10`, and `A` beside `a`. */
export const naturalOrder = (a: string, b: string): number => collator.compare(a, b);
