import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { LedgerEntry, Recommendation } from '../model/advice';
import { TABS, type Tab } from '../state/advise-state';
import type { AdviceState } from '../state/use-advice';
import { CostTab } from './cost-tab';
import classes from './detail-panel.module.css';
import { FailsTab } from './fails-tab';
import { GivesUpTab } from './gives-up-tab';
import { LearnTab } from './learn-tab';
import { LedgerTab } from './ledger-tab';
import { PartDetails } from './part-details';
import { TargetsTab } from './targets-tab';
import { WhyTab } from './why-tab';

/** Props of DetailPanel. */
export interface DetailPanelProps {
  readonly recommendation: Recommendation;
  readonly ledger: readonly LedgerEntry[];
  /** Whether it is known what would change the first place. */
  readonly sensitivity: AdviceState['sensitivity'];
  readonly tab: Tab;
  /** Slug of the role whose part is shown in place of the tab. */
  readonly part: string | undefined;
  readonly onTab: (tab: Tab) => void;
  readonly onPart: (role: string | undefined) => void;
}

/** What stands behind a recommendation, by tab; the selected part's details in their place while one is selected. */
export function DetailPanel(props: DetailPanelProps) {
  const { recommendation, tab, part, onTab, onPart } = props;
  const { t } = useTranslation('advise');
  const component = recommendation.components.find(({ role }) => role === part);
  return (
    <Tabs
      className={classes.panel}
      value={tab}
      keepMounted={false}
      onChange={(next) => {
        const chosen = TABS.find((one) => one === next);
        if (chosen !== undefined) onTab(chosen);
      }}
    >
      <Tabs.List className={classes.list} aria-label={t('tabs.label')}>
        {TABS.map((one) => (
          <Tabs.Tab
            key={one}
            value={one}
            className={classes.tab}
            onClick={() => {
              if (component !== undefined) onPart(undefined);
            }}
          >
            {t(`tabs.${one}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={tab} className={classes.body} tabIndex={0}>
        {component === undefined ? (
          <TabContent {...props} />
        ) : (
          <PartDetails
            component={component}
            eliminated={recommendation.eliminated}
            onClose={() => onPart(undefined)}
          />
        )}
      </Tabs.Panel>
    </Tabs>
  );
}

function TabContent({ tab, recommendation, ledger, sensitivity, onPart }: DetailPanelProps) {
  switch (tab) {
    case 'why':
      return <WhyTab recommendation={recommendation} sensitivity={sensitivity} />;
    case 'cost':
      return <CostTab recommendation={recommendation} onPart={onPart} />;
    case 'targets':
      return <TargetsTab recommendation={recommendation} />;
    case 'givesUp':
      return <GivesUpTab recommendation={recommendation} />;
    case 'fails':
      return <FailsTab recommendation={recommendation} />;
    case 'learn':
      return <LearnTab recommendation={recommendation} />;
    case 'ledger':
      return <LedgerTab ledger={ledger} />;
  }
}
