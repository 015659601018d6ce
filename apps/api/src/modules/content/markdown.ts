import type { TextBlock, Words } from '@cabinet/contracts/content';
import type { Nodes, Parent, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { faultOfLink } from './links.ts';

/** What is wrong with a text, and in which line of it, from 1. */
export interface TextFault {
  readonly line: number;
  readonly code: `content.${string}`;
}

/** A text as visitors read it, and what an editor must mend before it may be published. */
export interface ReadText {
  readonly blocks: readonly TextBlock[];
  readonly faults: readonly TextFault[];
}

const lineOf = (node: Nodes): number => node.position?.start.line ?? 1;

/** Everything a person would read in a node, without its form. */
const plain = (node: Nodes): string => {
  if ('value' in node) return node.value;
  if (node.type === 'image') return node.alt ?? '';
  return 'children' in node ? (node as Parent).children.map(plain).join('') : '';
};

const spaced = (text: string): string => text.replaceAll(/\s+/g, ' ');

class Reading {
  readonly faults: TextFault[] = [];

  fault(node: Nodes, code: TextFault['code']): void {
    this.faults.push({ line: lineOf(node), code });
  }

  /** Names what is not one of the few kinds; its text is kept, so that nothing written is lost on the way. */
  foreign(node: Nodes): void {
    const codes: Readonly<Record<string, TextFault['code']>> = { html: 'content.html', image: 'content.image' };
    this.fault(node, codes[node.type] ?? 'content.form');
  }

  words(children: readonly PhrasingContent[]): Words {
    return children.flatMap((node) => this.word(node)).filter(({ text }) => text !== '');
  }

  word(node: PhrasingContent): Words {
    if (node.type === 'break') return [{ text: ' ', href: null }];
    const text = spaced(plain(node));
    if (node.type === 'text') {
      if (/(?:https?:\/\/|www\.)\S/i.test(text)) this.fault(node, 'content.bare_address');
      return [{ text, href: null }];
    }
    if (node.type !== 'link') {
      this.foreign(node);
      return [{ text, href: null }];
    }
    for (const inner of node.children) if (inner.type !== 'text') this.foreign(inner);
    const code = faultOfLink({ href: node.url, words: text });
    if (code) this.fault(node, code);
    return [{ text, href: code === 'content.link_address' ? null : node.url }];
  }

  /** One item of a list: a single paragraph of words. */
  item(children: readonly RootContent[]): Words {
    const [first, ...rest] = children;
    for (const node of rest) this.fault(node, 'content.list_item');
    const more = rest.flatMap((node) => [
      { text: ' ', href: null },
      { text: spaced(plain(node)), href: null },
    ]);
    if (!first) return [];
    if (first.type === 'paragraph') return [...this.words(first.children), ...more];
    this.fault(first, 'content.list_item');
    return [{ text: spaced(plain(first)), href: null }, ...more];
  }

  block(node: RootContent): TextBlock {
    if (node.type === 'paragraph') return { kind: 'paragraph', words: this.words(node.children) };
    if (node.type === 'heading')
      return { kind: 'heading', level: node.depth <= 2 ? 2 : 3, words: this.words(node.children) };
    if (node.type === 'list')
      return {
        kind: 'list',
        ordered: node.ordered === true,
        items: node.children.map((item) => this.item(item.children)),
      };
    this.foreign(node);
    return { kind: 'paragraph', words: [{ text: spaced(plain(node)), href: null }] };
  }

  /** Levels 2 and 3, the first of them 2; where headings stand already around the text it has none. */
  headings({ children }: Root, allowed: boolean): void {
    let above = 1;
    for (const node of children) {
      if (node.type !== 'heading') continue;
      if (!allowed) this.fault(node, 'content.heading_here');
      else if (node.depth === 1 || node.depth > 3 || node.depth > above + 1) this.fault(node, 'content.heading_level');
      above = node.depth;
    }
  }
}

/** More signs in one paragraph are no text; what they might mean together takes the parser minutes to find out. */
const mostSigns = 60;
/** Deeper than anything the house takes. */
const deepest = 10;

const signs = /[*_`~<>[\]!&\\]/g;
const containers = /^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])(?=[ \t>]|$))+/;
const container = /[>*+-]|\d+[.)]/g;

/** The first line, from 1, of a paragraph that is not written to be read; null where there is none. */
const snarledAt = (text: string): number | null => {
  let inParagraph = 0;
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    const depth = containers.exec(line)?.[0].match(container)?.length ?? 0;
    inParagraph = line.trim() === '' ? 0 : inParagraph + (line.match(signs)?.length ?? 0);
    if (depth > deepest || inParagraph > mostSigns) return index + 1;
  }
  return null;
};

/** What is not taken apart: its paragraphs as they were typed. */
const asTyped = (text: string, line: number): ReadText => ({
  blocks: text
    .split(/(?:\r\n?|\n)\s*(?:\r\n?|\n)/)
    .map((part): TextBlock => ({ kind: 'paragraph', words: [{ text: spaced(part), href: null }] })),
  faults: [{ line, code: 'content.form' }],
});

const read = (text: string, headings: boolean): ReadText => {
  const snarled = snarledAt(text);
  if (snarled !== null) return asTyped(text, snarled);
  const tree = fromMarkdown(text);
  const reading = new Reading();
  const blocks = tree.children.map((node) => reading.block(node));
  reading.headings(tree, headings);
  const faults = reading.faults.toSorted((one, other) => one.line - other.line);
  return { blocks: blocks.filter((block) => block.kind === 'list' || block.words.length > 0), faults };
};

/** Texts are read again and again and never change; the oldest leave. */
const known = new Map<string, ReadText>();
const mostKnown = 2_000;

/** Reads Markdown of a few kinds: paragraphs, lists, headings where they are allowed, links. Never fails: what it does not know becomes plain words. */
export function readText(text: string, { headings }: { readonly headings: boolean }): ReadText {
  const key = `${headings} ${text}`;
  const found = known.get(key) ?? read(text, headings);
  known.set(key, found);
  if (known.size > mostKnown) known.delete(known.keys().next().value ?? key);
  return found;
}
