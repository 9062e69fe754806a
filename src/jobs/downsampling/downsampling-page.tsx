import {
  EuiCallOut,
  EuiLink,
  EuiLoadingSpinner,
  EuiPageTemplate,
  EuiSpacer,
  EuiText,
} from '@elastic/eui';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { RollupJobInFull } from '../../elasticsearch/rollup-job.ts';
import { downsamplingOf } from '../../rollup/downsampling/downsampling.ts';
import { useStatus } from '../cluster-status.ts';
import { JobToCopy } from '../job-form/job-to-copy.tsx';
import { fieldsQuery } from '../job-form/source-queries.ts';
import { detailsPage } from '../job-page.ts';
import { LinkButton } from '../link-button.tsx';
import { quoted } from '../shortened.ts';
import { DownsamplingRequests } from './downsampling-requests.tsx';
import { LostTable } from './lost-table.tsx';
import { downsamplingMessages as say } from './messages.ts';

const docs = 'https://www.elastic.co/guide/en/elasticsearch/reference/8.19/downsampling.html';

/** What comes nearest to a job without rollup: `/downsampling?job=<id>`. */
export function DownsamplingPage() {
  const [params] = useSearchParams();
  const id = params.get('job') ?? '';
  return (
    <JobToCopy key={id} id={id}>
      {({ config }) => <Equivalent config={config} />}
    </JobToCopy>
  );
}

function Equivalent({ config }: { config: RollupJobInFull['config'] }) {
  return (
    <EuiPageTemplate panelled={false} restrictWidth={900} offset={0}>
      <EuiPageTemplate.Header
        pageTitle={<span css={{ overflowWrap: 'anywhere' }}>{say.title(quoted(config.id))}</span>}
        bottomBorder
        paddingSize="l"
      />
      <EuiPageTemplate.Section paddingSize="l" grow>
        <EuiText size="s">
          <p>{say.what}</p>
          <p>
            {say.why}{' '}
            <EuiLink href={docs} target="_blank">
              {say.docs}
            </EuiLink>
          </p>
          <p>{say.nothingIsSent}</p>
        </EuiText>
        <EuiSpacer size="m" />
        <TooOld />
        <Proposal config={config} />
        <EuiSpacer size="l" />
        <LinkButton to={detailsPage(config.id)}>{say.toJob}</LinkButton>
      </EuiPageTemplate.Section>
    </EuiPageTemplate>
  );
}

/** Types of fields that cannot be read are assumed, and the table says which. */
function Proposal({ config }: { config: RollupJobInFull['config'] }) {
  const { data: fields, isLoading } = useQuery(fieldsQuery(config.index_pattern));
  if (isLoading) return <EuiLoadingSpinner size="xl" aria-label={say.reading} />;
  const { requests, lost } = downsamplingOf(config, fields);
  return (
    <>
      <LostTable lost={lost} />
      <EuiSpacer size="xl" />
      <DownsamplingRequests requests={requests} />
    </>
  );
}

/** Policies downsample for good since 8.7; before that it was a preview. */
function TooOld() {
  const status = useStatus();
  const version = status?.cluster.state === 'ready' ? status.cluster.version : null;
  if (version === null) return null;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 8 || (major === 8 && minor >= 7)) return null;
  return (
    <>
      <EuiCallOut
        announceOnMount={false}
        size="s"
        iconType="info"
        title={say.tooOld(version)}
        text={<p>{say.tooOldText}</p>}
      />
      <EuiSpacer size="m" />
    </>
  );
}
