import { EuiDescriptionList, EuiText, EuiTitle } from '@elastic/eui';
import type { ReactNode } from 'react';

interface LabelledValuesProps {
  title: string;
  /** What must be known to read the values. */
  help?: string;
  values: { title: NonNullable<ReactNode>; description: NonNullable<ReactNode> }[];
  /** What belongs below them. */
  children?: ReactNode;
}

/** A part of the summary: a heading, and values with their names. */
export function LabelledValues({ title, help, values, children }: LabelledValuesProps) {
  return (
    <section css={{ marginBlockEnd: 24 }}>
      <EuiTitle size="xs" css={{ marginBlockEnd: 8 }}>
        <h3>{title}</h3>
      </EuiTitle>
      {help !== undefined && (
        <EuiText size="xs" color="subdued" css={{ marginBlockEnd: 8 }}>
          {help}
        </EuiText>
      )}
      <EuiDescriptionList
        type="responsiveColumn"
        columnWidths={[2, 3]}
        listItems={values}
        // Names of indices and nodes have no space to break at.
        // Below the heading in rank, not beside it.
        titleProps={{ css: { '&&': { fontSize: 'inherit', fontWeight: 500 } } }}
        css={{ overflowWrap: 'anywhere', dd: { minInlineSize: 0 } }}
      />
      {children}
    </section>
  );
}
