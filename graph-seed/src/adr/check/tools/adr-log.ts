import { textLines } from './lines.js';
import type { ToolModel } from './tool.js';

/** adr-log takes the first line after the front matter for the title: a blank line there is an empty title. */
export const ADR_LOG: ToolModel = {
  lists: (name) => /^[^.].*\.md$/.test(name) && name !== 'index.md',
  key: null,
  view: (_, text) => {
    const body = text.startsWith('---') ? text.replace(/^---[\s\S]*?\n---(?:\r?\n|$)/, '') : text;
    return { title: (textLines(body)[0] ?? '').slice(2) };
  },
};
