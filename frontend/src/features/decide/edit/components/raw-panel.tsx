import { useTranslation } from 'react-i18next';

import { MarkdownEditor } from '../../../../components/ui/markdown-editor/markdown-editor';
import { withRawEdit } from '../model/raw-edit';
import { useEditor } from './editor-context';
import classes from './panels.module.css';

/** The text itself, as it is kept. */
export function RawPanel() {
  const { t } = useTranslation('decideEdit');
  const { handle, isLocked, language, mentions } = useEditor();
  const { text } = handle.copy.mine;
  return (
    <div className={classes.raw}>
      <MarkdownEditor
        value={text}
        label={t('raw.label')}
        language={language}
        isReadOnly={isLocked}
        mentions={mentions}
        onChange={(edited) => {
          handle.setText(withRawEdit(text, edited));
        }}
      />
    </div>
  );
}
