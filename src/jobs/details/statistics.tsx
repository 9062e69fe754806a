import { EuiHealth } from '@elastic/eui';
import type { ReactNode } from 'react';
import type { RollupJobStats } from '../../elasticsearch/wire-types.ts';
import { averagesOf } from '../../rollup/averages.ts';
import { InlineCode } from '../code/inline-code.tsx';
import { durationInWords } from '../duration.ts';
import { LabelledValues } from '../fields/labelled-values.tsx';
import { detailsMessages as say } from './messages.ts';

const words = say.statistics;

/** Every counter that the version has, in words where we know it, and what is derived from them. */
export function Statistics({ stats }: { stats: Readonly<Record<string, number>> }) {
  const known = Object.keys(words.counters).filter((key) => Object.hasOwn(stats, key));
  const unknown = Object.keys(stats).filter((key) => !isKnown(key));
  const averages = averagesOf(stats);
  return (
    <>
      <LabelledValues
        title={words.title}
        help={words.help}
        values={[...known, ...unknown].map((key) => ({
          title: isKnown(key) ? words.counters[key] : <InlineCode>{key}</InlineCode>,
          description: counted(key, stats[key] ?? 0),
        }))}
      />
      {averages.length > 0 && (
        <LabelledValues
          title={say.averages.title}
          help={say.averages.help}
          values={averages.map(({ name, value }) => ({
            title: say.averages.names[name],
            description: name.startsWith('ms_')
              ? say.averages.ms(say.average(value))
              : say.average(value),
          }))}
        />
      )}
    </>
  );
}

function isKnown(key: string): key is keyof RollupJobStats {
  return Object.hasOwn(words.counters, key);
}

function counted(key: string, value: number): NonNullable<ReactNode> {
  if (key.endsWith('_in_ms')) return words.duration(durationInWords(value), say.count(value));
  if (key.endsWith('_failures') && value > 0)
    return (
      <EuiHealth color="danger">
        <strong>{say.count(value)}</strong>
      </EuiHealth>
    );
  return say.count(value);
}
