import { AdvisePage } from '../../features/advise/advise-page';
import type { RecommendationActionsProps } from '../../features/advise/components/recommendation-actions';
import { DraftButton } from '../../features/decide/components/draft-button';

/** Advise, with the way from a recommendation to decisions. */
export function AdviseRoute() {
  return <AdvisePage Actions={DraftFromRecommendation} />;
}

function DraftFromRecommendation(recommendation: RecommendationActionsProps) {
  return <DraftButton source={{ from: 'recommendation', ...recommendation }} />;
}
