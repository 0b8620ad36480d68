import {
  autocompletion,
  completionKeymap,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { Annotation, Compartment, EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Something that can be named in the text. */
export interface Mention {
  readonly label: string;
  /** Told beside the label, e.g. its kind. */
  readonly detail?: string;
  readonly onPick: () => void;
}

/** Finds what a text after `@` may mean, best first. */
export type MentionSource = (text: string, signal: AbortSignal) => Promise<readonly Mention[]>;

export interface EditorOptions {
  readonly parent: HTMLElement;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur: () => void;
  readonly mentions: MentionSource;
}

export interface EditorDescription {
  readonly label: string;
  readonly isReadOnly: boolean;
  readonly language?: string;
  readonly describedBy?: string;
}

export interface EditorHandle {
  /** Puts another text in; what one has typed and is the same already stays as it is, cursor included. */
  setValue: (value: string) => void;
  describe: (description: EditorDescription) => void;
  /** Puts the cursor at the end of the text. */
  focus: () => void;
  destroy: () => void;
}

/** Marks a change that comes from outside, which is not told back. */
const fromOutside = Annotation.define<boolean>();

const look = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '600', color: 'var(--text-strong)' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strong, fontWeight: '600' },
  { tag: tags.link, color: 'var(--text-link)' },
  { tag: tags.url, color: 'var(--text-link)' },
  { tag: tags.monospace, fontFamily: 'var(--mantine-font-family-monospace)' },
  { tag: tags.processingInstruction, color: 'var(--text-muted)' },
  { tag: tags.comment, color: 'var(--text-muted)' },
  { tag: tags.quote, color: 'var(--text-muted)' },
]);

/** A Markdown editor in an element. The document keeps the line ends it was given. */
export function createEditor({ parent, value, onChange, onBlur, mentions }: EditorOptions): EditorHandle {
  const described = new Compartment();
  // CodeMirror joins lines by \n: the text's own line ends are put back on the way out.
  let lineEnd = lineEndOf(value);
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: value,
      extensions: [
        history(),
        drawSelection(),
        markdown({ base: markdownLanguage }),
        syntaxHighlighting(look),
        EditorView.lineWrapping,
        autocompletion({ override: [mentionsBy(mentions)], icons: false }),
        keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap]),
        EditorView.domEventHandlers({ blur: onBlur }),
        EditorView.updateListener.of(({ docChanged, transactions, state }) => {
          const isOwn = transactions.some((transaction) => transaction.annotation(fromOutside) === true);
          if (docChanged && !isOwn) onChange(state.doc.toString().replaceAll('\n', lineEnd));
        }),
        described.of([]),
      ],
    }),
  });
  return {
    setValue: (next) => {
      lineEnd = lineEndOf(next);
      const text = next.replace(/\r\n?/g, '\n');
      const current = view.state.doc.toString();
      if (text === current) return;
      view.dispatch({
        changes: changedPart(current, text),
        annotations: fromOutside.of(true),
      });
    },
    describe: (description) => {
      view.dispatch({ effects: described.reconfigure(descriptionOf(description)) });
    },
    focus: () => {
      view.dispatch({ selection: { anchor: view.state.doc.length } });
      view.focus();
    },
    destroy: () => {
      view.destroy();
    },
  };
}

function lineEndOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** The stretch in which two texts differ, so that cursor and folds outside it stay. */
function changedPart(before: string, after: string): { from: number; to: number; insert: string } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

function descriptionOf({ label, isReadOnly, language, describedBy }: EditorDescription): Extension {
  return [
    EditorState.readOnly.of(isReadOnly),
    EditorView.contentAttributes.of({
      'aria-label': label,
      // Checkers of accessibility take no other sign for a field that can be reached.
      tabindex: '0',
      spellcheck: 'true',
      ...(language === undefined ? {} : { lang: language }),
      ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
    }),
  ];
}

function mentionsBy(find: MentionSource) {
  return async (context: CompletionContext): Promise<CompletionResult | null> => {
    const typed = context.matchBefore(/@[\p{L}\p{N} ._-]{0,40}$/u);
    if (typed === null) return null;
    const abort = new AbortController();
    context.addEventListener('abort', () => {
      abort.abort();
    });
    const found = await find(typed.text.slice(1), abort.signal);
    return {
      from: typed.from,
      filter: false,
      options: found.map((mention): Completion => ({
        label: mention.label,
        ...(mention.detail === undefined ? {} : { detail: mention.detail }),
        apply: (view, _completion, from, to) => {
          view.dispatch({
            changes: { from, to, insert: mention.label },
            selection: { anchor: from + mention.label.length },
          });
          mention.onPick();
        },
      })),
    };
  };
}
