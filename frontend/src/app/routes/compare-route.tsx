import { useTranslation } from 'react-i18next';

import { ComparePage } from '../../features/compare/compare-page';
import { DraftButton } from '../../features/decide/components/draft-button';

/** The comparison, with the way to a decision between what is compared. */
export function CompareRoute() {
  return <ComparePage Actions={DecideBetween} />;
}

function DecideBetween({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useTranslation('decide');
  return <DraftButton source={{ from: 'nodes', nodes: ids }} label={t('draft.between')} />;
}
