import { readAdr } from './read-adr.js';

const options = (body: string) =>
  readAdr(`# T\n\n## Considered Options\n\n* Red\n* Blue\n\n${body}\n`, 'x.md');
const argumentsOf = (body: string) =>
  options(`## Pros and Cons of the Options\n\n### Red\n\n${body}`).options[0]?.arguments.map(
    ({ bearing, text }) => `${bearing}: ${text}`,
  );

describe('the arguments of an option', () => {
  it.each([
    ['* Good, because fast\n* Bad, because dear\n* Neutral, because known'],
    ['* Good because fast\n* Bad because dear\n* Neutral because known'],
    ['* **Good**, because fast\n* **Bad**: dear\n* **Neutral** - known'],
    ['* `+` fast\n* `-` dear\n* `~` known'],
    ['* ✅ fast\n* ❌ dear\n* ~ known'],
    ['**Pros**\n\n* fast\n\n**Cons:**\n\n* dear\n\nNeutral\n\n* known'],
    ['* **Pros**\n  * fast\n* **Cons**\n  * dear\n* Neutral\n  * known'],
    ['#### Pros\n\n* fast\n\n#### Cons\n\n* dear\n\n#### Neutral\n\n* known'],
    ['#### Advantages\n\n* fast\n\n#### Drawbacks\n\n* dear\n\n#### Neutral\n\n* known'],
    ['* Bueno, porque fast\n* Malo, porque dear\n* Neutral, porque known'],
    ['**Ventajas**\n\n* fast\n\n**Inconvenientes**\n\n* dear\n\n* Neutral, because known'],
  ])('are read from %j', (body) => {
    expect(argumentsOf(body)).toEqual(['good: fast', 'bad: dear', 'neutral: known']);
  });

  it('are read from lists marked with + and -', () => {
    expect(argumentsOf('+ fast\n\n- dear')).toEqual(['good: fast', 'bad: dear']);
  });

  it('say nothing where the text does not', () => {
    expect(argumentsOf('* Good performance\n* Badly known')).toEqual([
      'unsaid: Good performance',
      'unsaid: Badly known',
    ]);
  });

  it('leave tables and what comes before them alone', () => {
    const reading = options(
      '## Pros and Cons of the Options\n\n### Red\n\nWarm.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n* Good, because fast',
    );
    expect(reading.options[0]).toMatchObject({
      description: 'Warm.\n\n| a | b |\n|---|---|\n| 1 | 2 |',
      arguments: [{ text: 'fast' }],
    });
  });

  it('belong to the option whose heading says nearly the same', () => {
    const reading = options(
      '## Pros and Cons of the Options\n\n### Option 2: blue!\n\n* Good, because cold\n\n### Green\n\n* Bad, because new\n\n### Comparison\n\n* x',
    );
    expect(
      reading.options.map(({ title, item, arguments: lines }) => [title, item !== null, lines.length]),
    ).toEqual([
      ['Red', true, 0],
      ['Blue', true, 1],
      ['Green', false, 1],
    ]);
  });
});

describe('the outcome of a record', () => {
  const outcome = (sentence: string) => {
    const reading = options(`## Decision Outcome\n\n${sentence}`);
    return [reading.chosen, reading.outcome?.option, reading.outcome?.reason];
  };

  it.each([
    ['Chosen option: "Blue", because it is cold.', [1, 'Blue', 'it is cold']],
    ['Chosen option: **Blue**, because it is cold.', [1, 'Blue', 'it is cold']],
    ['Chosen Option: Blue because it is cold', [1, 'Blue', 'it is cold']],
    ['**Chosen Alternative: Blue**', [1, 'Blue', '']],
    ['Chosen option: "blue", since it is cold...', [1, 'blue', 'it is cold...']],
    ['Chosen colour: Blue, because it is cold', [1, 'Blue', 'it is cold']],
    ['Opción elegida: "Blue", ya que enfría.', [1, 'Blue', 'enfría']],
    ['Chosen option: "The blue one", because it is cold.', [1, 'The blue one', 'it is cold']],
    ['Chosen option: "Green", because it is new.', [null, 'Green', 'it is new']],
    ['We will use blue.', [null, undefined, undefined]],
  ])('is read from %s', (sentence, expected) => {
    expect(outcome(sentence)).toEqual(expected);
  });

  it('says when the chosen option is not among the options', () => {
    expect(options('## Decision Outcome\n\nChosen option: "Green", because x.').oddities).toContainEqual({
      code: 'chosen-not-listed',
      values: { option: 'Green' },
    });
  });
});

describe('the links of a record', () => {
  const links = (body: string) =>
    readAdr(`# T\n\n${body}\n`, 'x.md').links.map(({ relation, inverse, label, target }) => [
      relation,
      inverse,
      label,
      target,
    ]);

  it.each([
    ['* Supersedes [3. X](0003-x.md)', ['supersedes', false, 'Supersedes', '0003-x.md']],
    ['* Superceded by [3. X](0003-x.md)', ['supersedes', true, 'Superceded by', '0003-x.md']],
    [
      '* Supersedes in part [3. X](0003-x.md)',
      ['supersedes-in-part', false, 'Supersedes in part', '0003-x.md'],
    ],
    ['* Amended by [ADR-0003](0003-x.md)', ['amends', true, 'Amended by', '0003-x.md']],
    ['* Clarifies [3](0003-x.md)', ['relates-to', false, 'Clarifies', '0003-x.md']],
    ['* Depends on ADR-0003', ['depends-on', false, 'Depends on', 'ADR-0003']],
    ['* Conflicts with ADR 3', ['conflicts-with', false, 'Conflicts with', 'ADR 3']],
    ['* Links to [X](0003-x.md)', ['relates-to', false, 'Links to', '0003-x.md']],
    ['* [X](../other/0003-x.md)', ['relates-to', false, '', '../other/0003-x.md']],
    ['* Sustituye a [X](0003-x.md)', ['supersedes', false, 'Sustituye a', '0003-x.md']],
    ['* Modificada por [X](0003-x.md)', ['amends', true, 'Modificada por', '0003-x.md']],
    ['* Depende de [X](0003-x.md)', ['depends-on', false, 'Depende de', '0003-x.md']],
  ])('are read from %s', (item, expected) => {
    expect(links(`## Links\n\n${item}`)).toEqual([expected]);
  });

  it('share a label, and pass over what is no record', () => {
    expect(
      links(
        '## Links\n\n* Amends [3](0003-x.md) and [4](0004-y.md)\n* [site](https://example.org)\n* [readme](README.md)',
      ),
    ).toEqual([
      ['amends', false, 'Amends', '0003-x.md'],
      ['amends', false, 'Amends', '0004-y.md'],
    ]);
  });

  it('are read from keys of the front matter', () => {
    expect(
      readAdr('---\nsupersedes: [ADR-1, ADR-2]\n---\n# T\n', 'x.md').links.map(({ relation, target }) => [
        relation,
        target,
      ]),
    ).toEqual([
      ['supersedes', 'ADR-1'],
      ['supersedes', 'ADR-2'],
    ]);
  });
});

describe('the type of a file', () => {
  it.each([
    ['README.md', '# ADRs\n\n* [1](0001-x.md)\n* [2](0002-y.md)\n', 'index'],
    ['log.md', '# Log\n\n<!-- adrlog -->\n<!-- adrlogstop -->\n', 'index'],
    ['list.md', '# All\n\n* [1](0001-x.md)\n* [2](0002-y.md)\n', 'index'],
    ['adr-template.md', '# X\n', 'template'],
    ['0000-template.md', '# X\n', 'template'],
    ['x.md', '# {short title}\n\n## Context\n\ny\n', 'template'],
    ['x.md', '# [short title of solved problem]\n\n## Decision Outcome\n\ny\n', 'template'],
    ['0018-use-a-template-engine.md', '# Use a template engine\n\n## Decision\n\nYes.\n', 'decision'],
    ['0019-x.md', '# X\n\nProse alone.\n', 'decision'],
    ['contributing.md', '# Contributing\n\n## Setup\n\nRun it.\n', 'other'],
    ['LICENSE.txt', '# License\n', 'other'],
    ['0004-x/README.md', '# X\n\n## Context\n\na\n\n## Decision\n\nb\n', 'decision'],
  ])('%s with %j is %s', (file, text, type) => {
    expect(readAdr(text, file).type).toBe(type);
  });
});

describe('the sections of a record', () => {
  it('pass over headings in code and comments', () => {
    const reading = readAdr(
      '# T\n\n## Context\n\n```md\n## Decision\n```\n\n<!--\n## Consequences\n-->\n\nText\n',
      'x.md',
    );
    expect(reading.sections.map(({ kind }) => kind)).toEqual(['context']);
  });

  it('leave a comment above a heading to that heading', () => {
    const text = '# T\n\n## Context\n\nWhy.\n\n<!-- optional -->\n## Decision Drivers\n\n* x\n';
    const [context] = readAdr(text, 'x.md').sections;
    expect(text.slice(context?.body.start, context?.body.end)).toBe('Why.');
  });

  it('say where a template was left unfilled', () => {
    expect(
      readAdr('# T\n\n## Context\n\n{Describe the context}\n\n## Decision\n\nYes\n', '0001-t.md').oddities,
    ).toContainEqual({
      code: 'placeholder-left',
      values: { section: 'Context' },
    });
  });
});
