import { Alert } from '@mantine/core';
import { useComputedColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { TextSkeleton } from './skeletons';
import classes from './mermaid-drawing.module.css';

/** Draws a Mermaid text. It is shown as an image, which can run nothing, with its text beside it for those who don't see it. */
export function MermaidDrawing({ text }: { readonly text: string }) {
  const { t } = useTranslation('ui');
  const scheme = useComputedColorScheme('light');
  const id = `drawing-${useId().replaceAll(/[^a-z0-9]/gi, '')}`;
  const { data, isPending, isError } = useQuery({
    queryKey: ['mermaid', scheme, text],
    queryFn: () => draw(id, text, scheme),
    retry: false,
    staleTime: Infinity,
  });
  if (isPending) return <TextSkeleton rows={4} />;
  return (
    <figure className={classes.figure}>
      {isError ? (
        <Alert color="yellow">{t('mermaid.fault')}</Alert>
      ) : (
        <img className={classes.image} src={data} alt={t('mermaid.alt')} />
      )}
      <details>
        <summary>{t('mermaid.text')}</summary>
        <pre tabIndex={0}>
          <code>{text}</code>
        </pre>
      </details>
    </figure>
  );
}

/** The drawing as the address of an image. Labels are drawn as SVG text, since an image takes no HTML. */
async function draw(id: string, text: string, scheme: 'light' | 'dark'): Promise<string> {
  const { default: mermaid } = await import('mermaid');
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    theme: scheme === 'dark' ? 'dark' : 'neutral',
    htmlLabels: false,
    flowchart: { htmlLabels: false },
  });
  const { svg } = await mermaid.render(id, text);
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}
