import type { AdrStatus } from '../adr.js';
import { plainText } from '../read/inline.js';
import { numberMark } from '../read/title.js';
import { TOOL_MODELS } from './tools/index.js';
import type { AdrTool } from './tools/tool.js';

/** What a record says, to be compared with what a tool makes of its file. */
export interface Said {
  readonly number: number | null;
  readonly title: string;
  readonly status: AdrStatus;
  /** YYYY-MM-DD; empty where it says none. */
  readonly date: string;
}

export interface Misreading {
  readonly code:
    | 'tool-does-not-list'
    | 'tool-stops'
    | 'tool-skips'
    | 'tool-misreads-title'
    | 'tool-misreads-status'
    | 'tool-misreads-date';
  readonly values: Readonly<Record<string, string>>;
}

/** What a tool would show otherwise than the record says. */
export function misreadingsOf(tool: AdrTool, name: string, text: string, said: Said): readonly Misreading[] {
  const model = TOOL_MODELS[tool];
  if (!model.lists(name)) return [{ code: 'tool-does-not-list', values: { name } }];
  const view = model.view(name, text);
  if (view === 'stops') return [{ code: 'tool-stops', values: { name } }];
  if (view === 'skips') return [{ code: 'tool-skips', values: { name } }];
  const found: Misreading[] = [];
  if (shownTitle(view.title, said.number) !== said.title) {
    found.push({ code: 'tool-misreads-title', values: { shown: view.title, title: said.title } });
  }
  if (view.status !== undefined && !isSameStatus(view.status, said.status)) {
    found.push({ code: 'tool-misreads-status', values: { shown: view.status, status: said.status } });
  }
  if (view.date !== undefined && said.date !== '' && view.date !== said.date) {
    found.push({ code: 'tool-misreads-date', values: { shown: view.date ?? '', date: said.date } });
  }
  return found;
}

/** Several tools leave the number and Markdown's marks in a title: people read past both. */
function shownTitle(source: string, number: number | null): string {
  const words = source.trim().replace(/(?:\s+<!--.*-->)+$/, '');
  return plainText(words.slice(numberMark(words, number)?.length ?? 0));
}

/** To show nothing is right for a status that nobody has said. */
function isSameStatus(shown: AdrStatus | 'none', said: AdrStatus): boolean {
  return shown === said || (shown === 'none' && said === 'unknown');
}
