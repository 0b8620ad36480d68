import { meaningOf } from './status-meaning.js';
import { textLines } from './lines.js';
import type { ToolModel } from './tool.js';

/** `adr list` and `adr generate`: line 1 is the title, every non-blank line under `## Status` the status. */
export const ADR_TOOLS_MODEL: ToolModel = {
  lists: (name) => /^\d+-.*\.md/.test(name),
  key: (name) => String(Number(/^\d+/.exec(name)?.[0])),
  view: (_, text) => {
    const lines = statusLines(text);
    const meanings = lines.map(meaningOf);
    return {
      title: (text.split('\n')[0] ?? '').slice(2),
      status:
        lines.length === 0
          ? 'none'
          : lines.some((line) => /^super[sc]eded\b/i.test(line))
            ? 'superseded'
            : (meanings[0] ?? 'none'),
    };
  },
};

function statusLines(text: string): readonly string[] {
  let inside = false;
  return textLines(text).filter((line) => {
    if (line.startsWith('#')) inside = line.startsWith('## Status');
    return inside && !line.startsWith('#') && line.trim() !== '';
  });
}
