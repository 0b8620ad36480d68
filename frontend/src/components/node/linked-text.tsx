import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useMemo, type ReactNode } from 'react';

import { Markdown } from '../ui/markdown';
import type { Language } from '../../lib/language';
import { useLanguage } from '../../lib/use-language';
import { loadNodeNames } from './load-node-names';
import { createNameMatcher, type NamedNode, type NameMatcher } from './name-matcher';
import { linkNames } from './link-names';
import { NodeLink } from './node-link';

/** The node whose own text is shown: its mentions of itself are no links, and its neighbours are meant by name. */
export interface OwnNode {
  readonly id: string;
  readonly related: ReadonlySet<string>;
}

/** The node whose text is around; nothing where texts of several stand. */
export const OwnNodeScope = createContext<OwnNode | undefined>(undefined);

const NONE: ReadonlySet<string> = new Set();

/** Props of LinkedMarkdown and LinkedText. */
export interface LinkedProps {
  readonly text: string;
}

/** Markdown in which the names and ids of nodes are links with a preview. */
export function LinkedMarkdown({ text }: LinkedProps) {
  const matcher = useNameMatcher();
  const own = useContext(OwnNodeScope);
  const plugins = useMemo(
    () =>
      matcher === undefined
        ? undefined
        : [linkNames({ matcher, without: own?.id, related: own?.related ?? NONE })],
    [matcher, own],
  );
  return <Markdown text={text} rehypePlugins={plugins} nodeLink={renderNodeLink} />;
}

/** A plain sentence in which the names of nodes are links with a preview. */
export function LinkedText({ text }: LinkedProps) {
  const matcher = useNameMatcher();
  const own = useContext(OwnNodeScope);
  const stretches = useMemo(
    () => matcher?.split(text, new Set(own === undefined ? [] : [own.id]), own?.related) ?? [text],
    [matcher, own, text],
  );
  return (
    <>
      {stretches.map((stretch, index) =>
        typeof stretch === 'string' ? (
          stretch
        ) : (
          <NodeLink key={index} id={stretch.id}>
            {stretch.text}
          </NodeLink>
        ),
      )}
    </>
  );
}

function renderNodeLink(id: string, children: ReactNode): ReactNode {
  return <NodeLink id={id}>{children}</NodeLink>;
}

/** The matcher of a text's language, of the language shown unless told; nothing until the names are there. Texts are read without links meanwhile. */
export function useNameMatcher(textLanguage?: Language): NameMatcher | undefined {
  const shown = useLanguage();
  const language = textLanguage ?? shown;
  const { data } = useQuery(loadNodeNames());
  return data === undefined ? undefined : matcherOf(data, language);
}

/** Made once per answer and language: a page asks for it with every text. */
const matchers = new WeakMap<readonly NamedNode[], Map<Language, NameMatcher>>();

function matcherOf(names: readonly NamedNode[], language: Language): NameMatcher {
  const made = matchers.get(names) ?? new Map<Language, NameMatcher>();
  matchers.set(names, made);
  const matcher = made.get(language) ?? createNameMatcher(names, language);
  made.set(language, matcher);
  return matcher;
}
