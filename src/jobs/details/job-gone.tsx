import { EuiButton, EuiButtonEmpty, EuiEmptyPrompt } from '@elastic/eui';
import { detailsMessages as say } from './messages.ts';

interface JobGoneProps {
  id: string;
  /** Whether it was there when it was read before. */
  wasThere: boolean;
  next: string | null;
  onJob: (id: string) => void;
  onClose: () => void;
}

/** In place of a job that does not exist, or no longer: says so, and where to go from here. */
export function JobGone({ id, wasThere, next, onJob, onClose }: JobGoneProps) {
  return (
    <EuiEmptyPrompt
      iconType="magnify"
      titleSize="s"
      title={<h3>{wasThere ? say.goneTitle : say.unknownTitle}</h3>}
      body={
        <div role="status">
          <p>{wasThere ? say.goneText : say.unknownText(id)}</p>
          {wasThere && <p>{say.goneRemains}</p>}
        </div>
      }
      css={{ overflowWrap: 'anywhere' }}
      actions={[
        <EuiButton key="close" fill onClick={onClose}>
          {say.close}
        </EuiButton>,
        ...(next === null
          ? []
          : [
              <EuiButtonEmpty
                key="next"
                onClick={() => {
                  onJob(next);
                }}
              >
                {say.goToNext(next)}
              </EuiButtonEmpty>,
            ]),
      ]}
    />
  );
}
