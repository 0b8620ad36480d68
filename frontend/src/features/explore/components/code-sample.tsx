import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Icon } from '../../../components/ui/icons';
import classes from './code-sample.module.css';

/** Props of CodeSample. */
export interface CodeSampleProps {
  readonly language: string;
  readonly code: string;
}

/** Milliseconds for which the button says that the code was copied. */
const SAID_FOR = 2_000;

/** Code with its language and a button that copies it. */
export function CodeSample({ language, code }: CodeSampleProps) {
  const { t } = useTranslation('explore');
  const { copied, copy } = useCopy(code);
  return (
    <figure className={classes.sample}>
      <figcaption className={classes.head}>
        <span className={classes.language}>{nameOf(language)}</span>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          className={`${classes.copy} no-print`}
          leftSection={<Icon name={copied === 'done' ? 'check' : 'copy'} size={13} />}
          onClick={() => void copy()}
        >
          {t(copied === 'done' ? 'sample.copied' : copied === 'failed' ? 'sample.failed' : 'sample.copy')}
        </Button>
      </figcaption>
      <pre className={classes.code} tabIndex={0}>
        <code>{code.trimEnd()}</code>
      </pre>
    </figure>
  );
}

/** Copies a text to the clipboard and says for a moment whether it worked. */
export function useCopy(text: string): {
  readonly copied: 'no' | 'done' | 'failed';
  readonly copy: () => Promise<void>;
} {
  const [copied, setCopied] = useState<'no' | 'done' | 'failed'>('no');
  useEffect(() => {
    if (copied === 'no') return;
    const timer = setTimeout(() => {
      setCopied('no');
    }, SAID_FOR);
    return () => {
      clearTimeout(timer);
    };
  }, [copied]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied('done');
    } catch {
      // Outside secure contexts there is no clipboard; the text can still be selected by hand.
      setCopied('failed');
    }
  };
  return { copied, copy };
}

/** Languages as they write themselves; any other by its slug. */
const NAMES: Readonly<Record<string, string>> = {
  typescript: 'TypeScript',
  javascript: 'JavaScript',
  python: 'Python',
  java: 'Java',
  sql: 'SQL',
  yaml: 'YAML',
  json: 'JSON',
  dockerfile: 'Dockerfile',
  bash: 'Bash',
  go: 'Go',
  csharp: 'C#',
  graphql: 'GraphQL',
  protobuf: 'Protocol Buffers',
  hcl: 'HCL',
  rego: 'Rego',
  http: 'HTTP',
};

function nameOf(language: string): string {
  return NAMES[language] ?? language;
}
