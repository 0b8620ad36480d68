/** A report that a fact is wrong, ready to be sent. */
export interface Report {
  readonly title: string;
  readonly body: string;
}

/** What a report is made from; the words are in the language of the reader. */
export interface ReportInput {
  readonly id: string;
  readonly name: string;
  /** Address of the node's page. */
  readonly url: string;
  /** Version of the graph that the reader saw; nothing while it is unknown. */
  readonly version: string | undefined;
  readonly words: {
    readonly title: string;
    readonly what: string;
    readonly instead: string;
    readonly source: string;
    readonly seen: string;
  };
}

/** The text of an issue that says where a fact stands and asks for what is needed to mend it. */
export function writeReport({ id, name, url, version, words }: ReportInput): Report {
  const file = `graph-seed/content/${id.replace(':', '/')}.yaml`;
  return {
    title: `${words.title}: ${name}`,
    body: [
      `### ${words.what}`,
      '',
      '',
      `### ${words.instead}`,
      '',
      '',
      `### ${words.source}`,
      '',
      '',
      '---',
      `${words.seen}: ${url}`,
      `\`${id}\` · \`${file}\`${version === undefined ? '' : ` · ${version}`}`,
    ].join('\n'),
  };
}

/** The address at which a report is filed: the repository's form, or a mail without a recipient where none is known. */
export function addressOf({ title, body }: Report, repository: string | undefined): string {
  return repository === undefined
    ? `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`
    : `${repository}/issues/new?title=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`;
}
