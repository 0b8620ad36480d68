import { useTranslation } from 'react-i18next';

import type { Recommendation } from '../model/advice';
import { RecommendationCard } from './recommendation-card';
import classes from './ranking.module.css';

/** Props of Ranking. */
export interface RankingProps {
  readonly recommendations: readonly Recommendation[];
  readonly rank: number;
  readonly compare: number | undefined;
  readonly onSelect: (rank: number) => void;
  readonly onCompare: (rank: number | undefined) => void;
}

/** The recommendations, best first; one is shown, a second can be put beside it. */
export function Ranking({ recommendations, rank, compare, onSelect, onCompare }: RankingProps) {
  const { t } = useTranslation('advise');
  return (
    <ol className={classes.ranking} aria-label={t('ranking.label')}>
      {recommendations.map((recommendation) => (
        <li key={recommendation.rank}>
          <RecommendationCard
            recommendation={recommendation}
            shown={recommendation.rank === rank}
            compared={recommendation.rank === compare}
            onSelect={() => {
              onSelect(recommendation.rank);
            }}
            onCompare={
              recommendation.rank === rank
                ? undefined
                : () => {
                    onCompare(recommendation.rank === compare ? undefined : recommendation.rank);
                  }
            }
          />
        </li>
      ))}
    </ol>
  );
}
