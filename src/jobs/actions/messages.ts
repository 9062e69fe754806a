import { asSentence } from '../sentences.ts';
import { visibleInText } from '../visible.ts';

/** Texts that starting, stopping and deleting a job have in common. */
export const actionMessages = {
  tryAgain: 'Try again',
  fault:
    'This is a fault of the console, not of the cluster. Read the job’s state before you go on.',
  busy: 'Another action on this job is under way.',
  waiting: 'This job waits for its turn among many.',
  answered: 'Answered for this job. Its state is read once all of them are.',
  malformed:
    'Elasticsearch’s answer for this job cannot be read, so it cannot be started, stopped or deleted from here.',
  gone: (job: string) => `Job ${job} was not found`,
  goneText: 'It may have been deleted, or it is not assigned to a node at the moment.',
  stillUnknown: 'Look at the job’s state before you try again.',
  checking: 'Reading the job to find out…',
  now: (state: string) => `Read just now: the job is ${state}.`,
  nowGone: 'Read just now: the job no longer exists, or is not assigned to a node.',
  nowUnreadable: (why: string) => `The job could not be read again. ${why}`,
  elasticsearchSays: (reason: string) => asSentence(`Elasticsearch: ${visibleInText(reason)}`),
} as const;
