import {
  EuiButton,
  EuiButtonEmpty,
  EuiCallOut,
  EuiLoadingSpinner,
  EuiModal,
  EuiModalBody,
  EuiModalFooter,
  EuiModalHeader,
  EuiModalHeaderTitle,
  EuiSpacer,
  EuiText,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { RequestError } from '../../elasticsearch/failure.ts';
import type { JobConfig } from '../../elasticsearch/job-configs-api.ts';
import { ChoiceSwitch } from '../choice-switch.tsx';
import { CodeText } from '../code/code-text.tsx';
import { CopyButton } from '../code/copy-button.tsx';
import { FailureCallout } from '../failure-callout.tsx';
import { useServerRules } from '../job-form/use-server-rules.ts';
import { configsQuery } from '../job-queries.ts';
import { download } from './download.ts';
import type { ExportFormat } from './export-text.ts';
import { exportFileName, exportFormats, exportText } from './export-text.ts';
import { exportMessages as say } from './messages.ts';

/** How much of a long text is shown, in characters. */
const longest = 20_000;

interface ExportDialogProps {
  ids: ReadonlySet<string>;
  onClose: () => void;
}

/** The configurations of the chosen jobs, read anew, to be copied or downloaded. */
export function ExportDialog({ ids, onClose }: ExportDialogProps) {
  const titleId = useGeneratedHtmlId();
  const { data, error, isFetching, isFetchedAfterMount, refetch } = useQuery(configsQuery());
  // What an earlier reading found may not be true any more.
  const configs = isFetchedAfterMount ? data : undefined;
  if (error && !(error instanceof RequestError)) throw error;
  return (
    <EuiModal aria-labelledby={titleId} onClose={onClose} maxWidth={800} css={{ inlineSize: 800 }}>
      <EuiModalHeader>
        <EuiModalHeaderTitle id={titleId}>{say.title(ids.size)}</EuiModalHeaderTitle>
      </EuiModalHeader>
      {error ? (
        <EuiModalBody>
          <FailureCallout
            title={say.failed}
            failure={error.failure}
            staleText={null}
            onRetry={() => void refetch()}
            isRetrying={isFetching}
          />
        </EuiModalBody>
      ) : configs ? (
        <Configs ids={ids} configs={configs} onClose={onClose} />
      ) : (
        <EuiModalBody>
          <EuiText size="s" role="status">
            <EuiLoadingSpinner size="m" /> {say.reading}
          </EuiText>
        </EuiModalBody>
      )}
    </EuiModal>
  );
}

interface ConfigsProps extends ExportDialogProps {
  configs: readonly JobConfig[];
}

function Configs({ ids, configs, onClose }: ConfigsProps) {
  const [format, setFormat] = useState<ExportFormat>('ndjson');
  const rules = useServerRules();
  const { text, missing } = exportText(ids, configs, format, rules ?? { xpackPaths: false });
  const isEmpty = text === '';
  return (
    <>
      <EuiModalBody>
        {missing > 0 && (
          <>
            <EuiCallOut
              announceOnMount
              size="s"
              color="warning"
              iconType="warning"
              title={isEmpty ? say.nothing : say.missing(missing)}
            />
            <EuiSpacer size="m" />
          </>
        )}
        <ChoiceSwitch
          legend={say.format}
          choices={exportFormats}
          names={say.formats}
          chosen={format}
          onChoose={setFormat}
        />
        <EuiSpacer size="s" />
        <EuiText size="s" color="subdued">
          <p>{say.explained[format]}</p>
        </EuiText>
        {!isEmpty && (
          <>
            <EuiSpacer size="m" />
            {text.length > longest && <EuiText size="xs">{say.cut(longest)}</EuiText>}
            <div
              css={{ maxBlockSize: 320, overflow: 'auto' }}
              tabIndex={0}
              role="region"
              aria-label={say.preview}
            >
              <CodeText label={say.preview} text={text.slice(0, longest)} />
            </div>
          </>
        )}
      </EuiModalBody>
      <EuiModalFooter>
        <EuiButtonEmpty onClick={onClose}>{say.close}</EuiButtonEmpty>
        {!isEmpty && (
          <>
            <CopyButton text={text} size="m">
              {say.copy}
            </CopyButton>
            <EuiButton
              fill
              iconType="download"
              onClick={() => {
                download(exportFileName(format, new Date()), text);
              }}
            >
              {say.download}
            </EuiButton>
          </>
        )}
      </EuiModalFooter>
    </>
  );
}
