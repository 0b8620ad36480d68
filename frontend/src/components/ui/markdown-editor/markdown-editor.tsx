import { lazy, Suspense } from 'react';

import { TextSkeleton } from '../skeletons';
import type { MarkdownEditorProps } from './markdown-editor-view';

const View = lazy(async () => ({ default: (await import('./markdown-editor-view')).MarkdownEditorView }));

/** Edits Markdown as text with its marks coloured; the editor's code is loaded when the first one is shown. */
export function MarkdownEditor(props: MarkdownEditorProps) {
  return (
    <Suspense fallback={<TextSkeleton rows={6} />}>
      <View {...props} />
    </Suspense>
  );
}
