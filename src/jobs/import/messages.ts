import type { JobFileProblem, ValueKind } from '../../rollup/job-file/job-file-entry.ts';
import type { RowKind } from './row-kind.ts';
import type { FileText } from './file-text.ts';
import { mostOfFile } from './file-text.ts';
import { numberText } from '../english.ts';
import { visible } from '../visible.ts';

const jobs = (n: number) => (n === 1 ? '1 job' : `${numberText(n)} jobs`);

const valueKinds: Record<ValueKind, string> = {
  text: 'a text',
  number: 'a number',
  object: 'an object',
  list: 'a list',
  texts: 'a list of texts',
};

/** All texts of importing rollup jobs. */
export const importMessages = {
  title: 'Import rollup jobs',
  how: 'From NDJSON, a list of configurations, an answer of GET _rollup/job, or PUT requests for Kibana’s Console. Nothing is sent before you have seen what would come of each job.',
  file: 'File',
  choose: 'Choose a file, or drop it here',
  paste: 'Or paste the jobs here',
  ofFile: 'What stands in the file',
  mend: 'What is refused can be mended in the text above: another name, another rollup index.',
  notTaken: {
    too_large: `The file is larger than ${numberText(mostOfFile)} MB. Split it into smaller ones.`,
    unreadable: 'The file could not be read. Choose it again.',
    empty: 'The file is empty.',
    no_text: 'This is no text file, or not one in UTF-8. Nothing was taken from it.',
  } satisfies Record<Exclude<FileText['kind'], 'text'>, string>,
  empty: 'There is no job in it.',
  reading: 'Looking at each job…',
  configsUnread:
    'The jobs of the cluster could not be read: it is not known which of these are there already',
  partlyUnknown:
    'The cluster did not say everything that the jobs are checked by. What is not known is not held against them: Elasticsearch decides.',
  lacksPrivileges: 'You lack privileges for some of these jobs',

  heading: (create: number, skip: number, refuse: number) =>
    `${jobs(create)} to create · ${numberText(skip)} to skip · ${numberText(refuse)} refused`,
  caption: 'What would come of each job',
  all: 'All',
  kinds: {
    refuse: 'Refused',
    create: 'Would be created',
    skip: 'Skipped',
  } satisfies Record<RowKind, string>,
  columns: { id: 'Job', line: 'Line', kind: 'Result', words: 'Reason' },
  noId: 'No name',
  wouldBeCreated: 'Nothing stands against it.',
  isThere: 'It is there already, with this very configuration.',
  notSent: 'Not sent.',

  create: (n: number) => `Create ${jobs(n)}`,
  nothingToCreate: 'None of these jobs can be created.',
  createdStopped: 'The jobs are stopped once they are created. Start them from the list.',
  showCreated: (n: number) => `Select ${n === 1 ? 'it' : `the ${jobs(n)}`} in the list`,
  toList: 'Show all jobs',
  cancel: 'Cancel',
} as const;

/** Why a part of a file is no job, and what to do. */
export function fileProblemInWords(problem: JobFileProblem): string {
  return visible(inWords(problem));
}

function inWords(problem: JobFileProblem): string {
  switch (problem.code) {
    case 'unknown_text':
      return 'This is neither JSON nor a request. Take it out, or make it a comment with #.';
    case 'not_json':
      return `The JSON breaks off or goes wrong in line ${numberText(problem.line)}.`;
    case 'repeated_key':
      return `“${problem.key}” stands twice in one object (line ${numberText(problem.line)}). Take one of them out.`;
    case 'other_request':
      return `“${problem.request}” creates no rollup job. Only PUT _rollup/job/<name> does.`;
    case 'no_body':
      return 'The request has no body.';
    case 'not_a_job':
      return 'This is JSON, but no object with the configuration of a job.';
    case 'id_not_decodable':
      return `“${problem.segment}” in the path is not percent-encoded as it must be.`;
    case 'id_not_unicode':
      return 'The name holds half of a character, which no request can carry.';
    case 'two_ids':
      return `The path says “${problem.inPath}”, the body says “${problem.inBody}”. Take the one in the body out.`;
    case 'missing_key':
      return `“${problem.path}” is missing.`;
    case 'unknown_key':
      return `No job has “${problem.path}”. Take it out.`;
    case 'wrong_type':
      return `“${problem.path}” must be ${valueKinds[problem.expected]}.`;
    case 'empty_list':
      return `“${problem.path}” is empty. Name at least one there, or take out what it belongs to.`;
    case 'several_intervals':
      return `“${problem.path}” has several intervals. Leave one of interval, fixed_interval and calendar_interval.`;
    case 'duplicate':
      return `The same name stands in line ${numberText(problem.line)}. Only one of them can be created.`;
  }
}
