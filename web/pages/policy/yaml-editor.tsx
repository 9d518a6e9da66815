import { closeBrackets } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import {
  bracketMatching,
  foldGutter,
  foldKeymap,
  HighlightStyle,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language';
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { EditorState, type Text } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { useEffect, useRef } from 'react';
import type { PolicyProblem } from '../../api/policy.ts';
import { assistance, type NamesAt } from './policy-assistance.ts';
import type { Schema } from './schema-path.ts';

export interface YamlEditorProps {
  readonly label: string;
  readonly value: string;
  readonly schema: Schema;
  readonly names: NamesAt;
  readonly problems: readonly PolicyProblem[];
  /** Where the cursor is to go; a new object goes again. */
  readonly goTo: { readonly line: number; readonly column: number } | null;
  readonly onChange: (value: string) => void;
}

/** A text editor for YAML. It stands in a shadow tree: its styles are made there without breaking the page's policy. */
export function YamlEditor(props: YamlEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView>(null);
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    const host = place.current;
    if (!host) return undefined;
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    const view = new EditorView({ root, parent: root, state: beginning(latest) });
    editor.current = view;
    return () => view.destroy();
  }, []);
  useEffect(() => {
    const view = editor.current;
    if (view && view.state.doc.toString() !== props.value)
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: props.value } });
  }, [props.value]);
  useEffect(() => {
    const view = editor.current;
    if (view) view.dispatch(setDiagnostics(view.state, diagnosticsOf(view.state.doc, props.problems)));
  }, [props.problems]);
  useEffect(() => {
    const view = editor.current;
    if (!view || !props.goTo) return;
    const at = positionOf(view.state.doc, props.goTo.line, props.goTo.column);
    view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
    view.focus();
  }, [props.goTo]);
  return <div ref={place} className="policy-editor" />;
}

function beginning(latest: { readonly current: YamlEditorProps }): EditorState {
  const { label, value, schema } = latest.current;
  return EditorState.create({
    doc: value,
    extensions: [
      lineNumbers(),
      foldGutter(),
      lintGutter(),
      history(),
      drawSelection(),
      highlightActiveLine(),
      bracketMatching(),
      closeBrackets(),
      indentUnit.of('  '),
      yaml(),
      syntaxHighlighting(colours),
      assistance(schema, (state) => latest.current.names(state)),
      // Tab indents; after Escape it leaves the text, as the page says.
      keymap.of([...defaultKeymap, ...historyKeymap, ...foldKeymap, ...lintKeymap, indentWithTab]),
      EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) latest.current.onChange(update.state.doc.toString());
      }),
      look,
    ],
  });
}

function positionOf(doc: Text, line: number, column: number): number {
  const { from, to } = doc.line(Math.min(Math.max(1, line), doc.lines));
  return Math.min(to, from + column - 1);
}

/** From where the check points to the end of the word. */
function diagnosticsOf(doc: Text, problems: readonly PolicyProblem[]): Diagnostic[] {
  return problems.map(({ line, column, severity, message, mend }) => {
    const from = positionOf(doc, line, column);
    const rest = doc.lineAt(from).text.slice(from - doc.lineAt(from).from);
    const length = /^[^\s,\]}]+/.exec(rest)?.[0].length ?? 1;
    const to = Math.min(doc.lineAt(from).to, from + length);
    return { from, to: Math.max(from, to), severity, message: `${message}. ${mend}` };
  });
}

const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--accent)' },
  { tag: tags.comment, color: 'var(--met)' },
  { tag: [tags.string, tags.content], color: 'var(--text)' },
  { tag: [tags.punctuation, tags.separator, tags.squareBracket, tags.brace], color: 'var(--text-quiet)' },
]);

/** The page's own colours reach into the shadow tree by their names. */
const look = EditorView.theme({
  '&': { height: '100%', color: 'var(--text)', background: 'var(--surface)', fontSize: '13px' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '20px', overflow: 'auto' },
  '.cm-gutters': {
    background: 'var(--surface-sunken)',
    color: 'var(--text-quiet)',
    borderRight: '1px solid var(--line)',
  },
  '.cm-activeLine, .cm-activeLineGutter': { background: 'var(--hover)' },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--selected)',
  },
  '.cm-matchingBracket': { background: 'var(--selected)', outline: '1px solid var(--line-input)' },
  '.cm-tooltip': {
    background: 'var(--surface-raised)',
    color: 'var(--text)',
    border: '1px solid var(--line)',
    borderRadius: '6px',
    maxWidth: '420px',
  },
  '.cm-tooltip p': { margin: '0', padding: '6px 10px', font: 'var(--second)' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    background: 'var(--accent-fill)',
    color: 'var(--on-accent)',
  },
  '.cm-completionInfo': { padding: '6px 10px', font: 'var(--second)' },
  // Drawn by letters and lines: the page lets no picture in from elsewhere, not even from the text.
  '.cm-lintRange': { backgroundImage: 'none !important' },
  '.cm-lintRange-error': { textDecoration: 'underline wavy var(--missed)' },
  '.cm-lintRange-warning': { textDecoration: 'underline wavy var(--risk)' },
  '.cm-lint-marker-error, .cm-lint-marker-warning': { content: 'normal' },
  '.cm-lint-marker-error::before': { content: '"●"', color: 'var(--missed)' },
  '.cm-lint-marker-warning::before': { content: '"▲"', color: 'var(--risk)' },
  '.cm-diagnostic': { padding: '6px 10px', font: 'var(--second)' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--missed)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--risk)' },
  '.cm-foldPlaceholder': { background: 'var(--surface-sunken)', color: 'var(--text-quiet)', border: '0' },
});
