import {
  EuiCallOut,
  EuiLink,
  EuiLoadingSpinner,
  EuiPageTemplate,
  EuiSpacer,
  EuiText,
} from '@elastic/eui';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { RollupJobInFull } from '../../elasticsearch/rollup-job.ts';
import { downsamplingOf } from '../../rollup/downsampling/downsampling.ts';
import type { VersionRange } from '../../elasticsearch/server-rules.ts';
import { serverRulesOf } from '../../elasticsearch/server-rules.ts';
import { useStatus } from '../cluster-status.ts';
import { versionIn, versionInWords } from '../cluster-version.ts';
import { JobOnceRead } from '../job-form/job-once-read.tsx';
import { fieldsQuery } from '../job-form/source-queries.ts';
import { detailsPage } from '../job-page.ts';
import { LinkButton } from '../buttons/link-button.tsx';
import { useHistory } from '../navigation/navigation-context.ts';
import { useSearchParams } from '../navigation/use-search-params.ts';
import { focusPageHeading } from '../page-heading.ts';
import { referencePage } from '../reference-page.ts';
import { quoted } from '../shortened.ts';
import { DownsamplingRequests } from './downsampling-requests.tsx';
import { LostTable } from './lost-table.tsx';
import { downsamplingMessages as say } from './messages.ts';

/** What comes nearest to a job without rollup: `/downsampling?job=<id>`. */
export function DownsamplingPage() {
  const [params] = useSearchParams();
  const id = params.get('job') ?? '';
  return (
    <JobOnceRead key={id} id={id}>
      {({ config }) => <Equivalent config={config} />}
    </JobOnceRead>
  );
}

function Equivalent({ config }: { config: RollupJobInFull['config'] }) {
  useFocusOnArrival();
  const version = versionIn(useStatus());
  const isTooOld = version !== null && !serverRulesOf(version).downsamples;
  // What is too old for downsampling has no page about it.
  const docs = referencePage('downsampling', isTooOld ? null : version);
  return (
    <EuiPageTemplate panelled={false} restrictWidth={900} grow={false} offset={0}>
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
        <EuiSpacer size="l" />
        {isTooOld && <TooOld version={version} />}
        <Proposal config={config} />
        <EuiSpacer size="l" />
        <LinkButton to={detailsPage(config.id)}>{say.toJob}</LinkButton>
      </EuiPageTemplate.Section>
    </EuiPageTemplate>
  );
}

/** The link that led here is gone, and the focus with it; a page that begins here takes none. */
function useFocusOnArrival() {
  const history = useHistory();
  const isFirst = !history.canGoBack();
  useEffect(() => {
    if (!isFirst) focusPageHeading();
  }, [isFirst]);
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

function TooOld({ version }: { version: string | VersionRange }) {
  return (
    <>
      <EuiCallOut
        announceOnMount={false}
        size="s"
        color="warning"
        iconType="warning"
        title={say.tooOld(versionInWords(version))}
        text={<p>{say.tooOldText}</p>}
      />
      <EuiSpacer size="l" />
    </>
  );
}
