import { EuiTab, EuiTabs } from '@elastic/eui';
import type { DetailsTab } from './details-tab.ts';
import { detailsTabs } from './details-tab.ts';
import { detailsMessages as say } from './messages.ts';

interface DetailsTabsProps {
  tab: DetailsTab;
  /** Of the element that holds the tab's content. */
  panelId: string;
  onTab: (tab: DetailsTab) => void;
}

/** The tabs of a job; all of them for every job, so that none jumps on the way through the list. */
export function DetailsTabs({ tab, panelId, onTab }: DetailsTabsProps) {
  return (
    <EuiTabs bottomBorder={false} size="s">
      {detailsTabs.map((name) => (
        <EuiTab
          key={name}
          id={tabId(panelId, name)}
          aria-controls={panelId}
          isSelected={name === tab}
          onClick={() => {
            if (name !== tab) onTab(name);
          }}
        >
          {say.tabs[name]}
        </EuiTab>
      ))}
    </EuiTabs>
  );
}

/** The id of a tab's element, for its panel to be named by. */
export function tabId(panelId: string, tab: DetailsTab): string {
  return `${panelId}-${tab}`;
}
