import { Menu, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Icon } from '../../../../components/ui/icons';
import { otherName } from '../model/changed-parts';
import { documentParts, missingParts, type DocumentPart, type KnownPart } from '../model/document-parts';
import { partId, useEditor } from './editor-context';
import classes from './editor.module.css';
import { HeadFields } from './head-fields';
import { LineList } from './line-list';
import { MarkdownField } from './markdown-part';
import { MatrixPart } from './matrix-part';
import { OptionsPart } from './options-part';
import { OutcomePart } from './outcome-part';
import { Part } from './part';

/** The document as it will read, every part of it edited in its place. */
export function DocumentView() {
  const { t } = useTranslation('decideEdit');
  const { handle, isLocked } = useEditor();
  const { reading } = handle.read;
  // Asked for and not in the text yet: they get there with their first words.
  const [asked, setAsked] = useState<readonly KnownPart[]>([]);
  const parts = documentParts(reading);
  const missing = missingParts(parts);
  const added = asked.filter((part) => missing.includes(part));
  if (reading.title === '' && reading.sections.length === 0) {
    return (
      <div className={classes.document}>
        <div className={classes.notice} role="note">
          <p>{t('noStructure')}</p>
        </div>
      </div>
    );
  }
  return (
    <div className={classes.document}>
      <HeadFields />
      {parts.map((part) => (
        <OnePart key={part.form === 'known' ? part.part : `other-${part.index}`} part={part} />
      ))}
      {added.map((part) => (
        <OnePart key={part} part={{ form: 'known', part, heading: '', level: 2 }} />
      ))}
      {!isLocked && missing.length > added.length && (
        <Menu position="bottom-start" withinPortal>
          <Menu.Target>
            <Button size="compact-sm" variant="subtle" leftSection={<Icon name="plus" size={14} />}>
              {t('addPart')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {missing
              .filter((part) => !added.includes(part))
              .map((part) => (
                <Menu.Item
                  key={part}
                  onClick={() => {
                    setAsked((before) => [...before, part]);
                    // Once the menu has given the focus back.
                    setTimeout(() => {
                      document.getElementById(partId(part))?.focus();
                    }, FOCUS_MS);
                  }}
                >
                  {t(`part.${part}`)}
                </Menu.Item>
              ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}

/** A menu closes within so many milliseconds. */
const FOCUS_MS = 200;

function OnePart({ part }: { readonly part: DocumentPart }) {
  const { t } = useTranslation('decideEdit');
  if (part.form === 'other') return <OtherPart {...part} />;
  const { part: name, level } = part;
  const heading = part.heading === '' ? t(`part.${name}`) : part.heading;
  return (
    <Part name={name} heading={heading} level={level}>
      <KnownBody part={name} heading={heading} />
    </Part>
  );
}

function KnownBody({ part, heading }: { readonly part: KnownPart; readonly heading: string }) {
  const { t } = useTranslation('decideEdit');
  const { handle } = useEditor();
  const { content } = handle.read;
  switch (part) {
    case 'drivers':
      return (
        <LineList
          field="drivers"
          label={heading}
          section="drivers"
          lines={content.drivers.map((text) => ({ text, bearing: 'unsaid' }))}
          onChange={(lines) =>
            handle.change('drivers', { set: 'drivers', drivers: lines.map(({ text }) => text) })
          }
        />
      );
    case 'consequences':
      return (
        <LineList
          field="consequences"
          label={heading}
          section="consequences"
          lines={content.consequences}
          withBearing
          onChange={(lines) =>
            handle.change('consequences', { set: 'consequences', consequences: [...lines] })
          }
        />
      );
    case 'options':
      return (
        <>
          <OptionsPart />
          <MatrixPart />
        </>
      );
    case 'outcome':
      return <OutcomePart />;
    default:
      return <SectionBody part={part} heading={heading} hint={t(`hint.${part}`)} />;
  }
}

interface SectionBodyProps {
  readonly part: 'summary' | 'context' | 'confirmation' | 'revisit' | 'more-information';
  readonly heading: string;
  readonly hint: string;
}

function SectionBody({ part, heading, hint }: SectionBodyProps) {
  const { handle } = useEditor();
  const { reading, text } = handle.read;
  const section = reading.sections.find(({ kind }) => kind === part);
  const markdown =
    section === undefined ? '' : text.slice(section.body.start, section.body.end).replace(/\r\n?/g, '\n');
  return (
    <MarkdownField
      field={part}
      label={heading}
      section={part}
      markdown={markdown}
      hint={hint}
      onChange={(next) => handle.change(part, { set: 'section', kind: part, markdown: next })}
    />
  );
}

function OtherPart({ index, heading, level }: Extract<DocumentPart, { form: 'other' }>) {
  const { t } = useTranslation('decideEdit');
  const { handle } = useEditor();
  const { reading, text } = handle.read;
  const body = reading.sections[index]?.body;
  const kind = reading.sections[index]?.kind ?? 'other';
  const field = `section.${index}`;
  return (
    <Part name={kind === 'other' ? otherName(heading) : kind} heading={heading} level={level}>
      <MarkdownField
        field={field}
        label={heading}
        section={kind}
        markdown={body === undefined ? '' : text.slice(body.start, body.end).replace(/\r\n?/g, '\n')}
        hint={t('hint.other')}
        onChange={(markdown) => handle.change(field, { section: index, markdown })}
      />
    </Part>
  );
}
