import { firstViewFiles } from './first-view-files.mjs';

/**
 * The first view as it was built, against its budget: HTML, JavaScript and styles after gzip. The reads and the
 * heads of all answers come on top of it, about 10 kB.
 */
const budget = { bytes: 239_000, files: 4 };

/** @param {number} bytes */
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

const files = await firstViewFiles();
const bytes = files.reduce((total, file) => total + file.bytes, 0);
console.log(
  `First view: ${kB(bytes)} in ${files.length} files, of ${kB(budget.bytes)} in ${budget.files}`,
);
if (bytes > budget.bytes || files.length > budget.files) {
  for (const file of files.toSorted((a, b) => b.bytes - a.bytes))
    console.log(`${kB(file.bytes).padStart(10)}  ${file.path}`);
  if (bytes > budget.bytes) console.log(`That is ${kB(bytes - budget.bytes)} too much.`);
  if (files.length > budget.files)
    console.log(`That is ${files.length - budget.files} files too many.`);
  console.log(
    'What a page shows later can be loaded later (src/jobs/loaded-later.ts); docs/performance.md says what the first view is made of.',
  );
  process.exitCode = 1;
}
