import { EuiCallOut, EuiLink, EuiSpacer } from '@elastic/eui';
import { useQuery } from '@tanstack/react-query';
import * as v from 'valibot';
import type { ServerRules } from '../../elasticsearch/server-rules.ts';
import { useStatus } from '../cluster-status.ts';
import { versionIn } from '../cluster-version.ts';
import { remembered } from '../preferences/remembered.ts';
import { useRemembered } from '../preferences/use-remembered.ts';
import { referencePage } from '../reference-page.ts';
import { jobFormMessages as say } from './messages.ts';
import { missingPrivileges } from './review/check-list.ts';
import { privilegesQuery } from './source-queries.ts';

const hidesDownsampling = remembered('hides-downsampling-hint', v.boolean(), false);

interface PreflightProps {
  rules: ServerRules;
  /** Whether anything has ever been rolled up in this cluster; null where that is not known. */
  isRollupUsed: boolean | null;
  /** The names that the rights are asked for; empty for none. */
  asked?: { pattern: string; index: string };
}

/** What stands against any new job at all: said on the first step, not on the last. */
export function Preflight({ rules, isRollupUsed, asked }: PreflightProps) {
  const status = useStatus();
  const { pattern = '', index = '' } = asked ?? {};
  // By itself, so that it does not come and go with the names.
  const { data: privileges } = useQuery(privilegesQuery('', ''));
  const { data: ofIndices } = useQuery(privilegesQuery(pattern, index));
  const [isHidden, hide] = useRemembered(hidesDownsampling);
  const isRefused = rules.refusesFirstJob && isRollupUsed === false;
  const mayNotCreate = privileges?.cluster['manage_rollup'] === false;
  const missing = ofIndices ? missingPrivileges({ ...ofIndices, cluster: {} }) : [];
  return (
    <>
      {isRefused && <Hint title={say.refusesFirstJob} text={say.refusesFirstJobText} />}
      {mayNotCreate && (
        <Hint
          title={say.mayNotCreate(status?.user?.username ?? null)}
          text={say.mayNotCreateText}
        />
      )}
      {missing.length > 0 && (
        <Hint title={say.lacksIndexPrivileges} text={say.privilegesMissing(missing)} />
      )}
      {rules.recommendsDownsampling && !isHidden && !isRefused && (
        <>
          <EuiCallOut
            announceOnMount={false}
            size="s"
            iconType="info"
            title={say.downsampling}
            text={
              <p>
                {say.downsamplingText}{' '}
                <EuiLink href={referencePage('downsampling', versionIn(status))} target="_blank">
                  {say.downsamplingDocs}
                </EuiLink>
              </p>
            }
            onDismiss={() => {
              hide(true);
            }}
            dismissButtonProps={{ 'aria-label': say.dismiss }}
          />
          <EuiSpacer size="m" />
        </>
      )}
    </>
  );
}

function Hint({ title, text }: { title: string; text: string }) {
  return (
    <>
      <EuiCallOut
        announceOnMount
        color="warning"
        iconType="warning"
        title={title}
        text={<p>{text}</p>}
      />
      <EuiSpacer size="m" />
    </>
  );
}
