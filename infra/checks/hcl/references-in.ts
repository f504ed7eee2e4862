import type { Node } from 'web-tree-sitter';
import type { Reference } from './hcl-body.ts';

/**
 * Every value that an expression takes from elsewhere. Names that a `for` introduces are its own, and
 * so are the keys of an object.
 */
export function referencesIn(expression: Node, own: ReadonlySet<string> = new Set()): Reference[] {
  const inside = expression.type === 'for_expr' ? withNamesOfFor(expression, own) : own;
  const children = expression.namedChildren.filter((child) => child !== null);
  return children.flatMap((child, at) => {
    if (isKey(expression, child)) return [];
    const below = referencesIn(child, inside);
    if (child.type !== 'variable_expr') return below;
    const path = [child.text, ...namesAfter(children.slice(at + 1))];
    const line = child.startPosition.row + 1;
    return inside.has(child.text) ? below : [{ path, line }, ...below];
  });
}

/** The names that follow one, `.like[0].this`; an index between them is left out. */
function namesAfter(siblings: readonly Node[]): string[] {
  const end = siblings.findIndex(({ type }) => !/^(get_attr|index|splat)$/.test(type));
  return siblings.slice(0, end === -1 ? undefined : end).flatMap(namesIn);
}

function namesIn(step: Node): string[] {
  if (step.type === 'get_attr') return [step.namedChildren[0]?.text ?? ''];
  if (step.type !== 'splat') return [];
  const [splat] = step.namedChildren;
  return (splat?.namedChildren ?? []).filter((node) => node !== null).flatMap(namesIn);
}

function withNamesOfFor(node: Node, own: ReadonlySet<string>): ReadonlySet<string> {
  const intro = node.descendantsOfType('for_intro')[0];
  const names = (intro?.namedChildren ?? []).filter((child) => child?.type === 'identifier');
  return new Set([...own, ...names.map((name) => name?.text ?? '')]);
}

/** `{ name = … }`: a bare name as a key stands for itself. */
function isKey(parent: Node, child: Node): boolean {
  if (parent.type !== 'object_elem' || parent.childForFieldName('key')?.id !== child.id)
    return false;
  return child.namedChildCount === 1 && child.namedChild(0)?.type === 'variable_expr';
}
