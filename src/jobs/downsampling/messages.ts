import type { DownsamplingRequest } from '../../rollup/downsampling/requests.ts';

/** All texts around the downsampling equivalent of a job; what is lost stands in `lost-in-words.ts`. */
export const downsamplingMessages = {
  title: (job: string) => `Downsampling instead of ${job}`,
  what: 'Downsampling makes old measurements smaller, too: Elasticsearch replaces the documents of an interval by one that holds their figures. They stay in the same data stream, so ordinary searches find them.',
  why: 'Elastic recommends it instead of rollup jobs since 8.11, and has announced to remove them in 10.0. Until then this job runs as it did.',
  nothingIsSent:
    'Below is what comes nearest to this job. Nothing is sent from this page: read it, change what does not suit you, then send it yourself.',
  docs: 'About downsampling',
  tooOld: (version: string) => `This cluster runs ${version}, and the requests need 8.7 or later`,
  tooOldText: 'Keep the job as it is until the cluster has been upgraded.',

  lostTitle: 'What does not carry over',
  lostCaption: 'What of the job downsampling does not do, or does otherwise',
  feature: 'Of the job',
  becomes: 'With downsampling',
  reading: 'Reading the types of the fields',

  requestsTitle: 'The requests',
  requestsHelp:
    'Send them in this order. Each replaces what already has its name, so look before. They need the cluster privileges manage_ilm and manage_index_templates, and manage_pipeline where there is a pipeline. The first document that is then sent to the data stream makes it.',
  noRequestsTitle: 'There is no equivalent yet',
  noRequestsText: 'The table above says what is missing.',
  requests: {
    ingest_pipeline: {
      title: 'Ingest pipeline',
      explained: 'Copies the time of each document into @timestamp, unless it has one there.',
    },
    ilm_policy: {
      title: 'Index lifecycle policy',
      explained:
        'Begins a new index from time to time, and downsamples the one before when it takes no more documents. It deletes nothing: add a delete phase for data that may go. If you downsample again in the cold phase, take a multiple of this interval.',
    },
    index_template: {
      title: 'Index template',
      explained: 'Makes the data stream a time series: which fields are dimensions, which metrics.',
    },
  } satisfies Record<DownsamplingRequest['name'], { title: string; explained: string }>,
  toJob: 'Back to the job',
} as const;
