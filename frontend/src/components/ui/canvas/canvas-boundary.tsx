import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { EmptyState } from '../empty-state';

interface State {
  readonly failed: boolean;
}

/** Keeps a fault of a drawing inside its frame: the page around and its list go on. */
export class CanvasBoundary extends Component<{ readonly children: ReactNode }, State> {
  override readonly state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <CanvasFault /> : this.props.children;
  }
}

function CanvasFault() {
  const { t } = useTranslation('ui');
  return <EmptyState icon="warn" title={t('canvas.failed')} />;
}
