import { EuiBasicTable, EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import type { LostFeature } from '../../rollup/downsampling/lost-feature.ts';
import type { LostInWords } from './lost-in-words.ts';
import { lostInWords } from './lost-in-words.ts';
import { downsamplingMessages as say } from './messages.ts';

/** What of a job downsampling does not do, or does otherwise. */
export function LostTable({ lost }: { lost: readonly LostFeature[] }) {
  return (
    <>
      <EuiTitle size="s">
        <h2>{say.lostTitle}</h2>
      </EuiTitle>
      <EuiSpacer size="s" />
      <EuiBasicTable
        tableCaption={say.lostCaption}
        items={lost.map((one, id) => ({ id, ...lostInWords(one) }))}
        itemId="id"
        columns={[
          {
            field: 'title',
            name: say.feature,
            width: '14em',
            // Where the table is a pile of cards, this is the heading of each.
            mobileOptions: { header: false, enlarge: true, width: '100%' },
          },
          {
            name: say.becomes,
            mobileOptions: { header: false, width: '100%' },
            render: ({ text }: LostInWords) => (
              <EuiText size="s" css={{ overflowWrap: 'anywhere' }}>
                {text}
              </EuiText>
            ),
          },
        ]}
      />
    </>
  );
}
