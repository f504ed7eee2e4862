import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Language, type Node, Parser } from 'web-tree-sitter';
import type { Attribute, Block, Body } from './hcl-body.ts';
import { referencesIn } from './references-in.ts';

const grammar = '@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm';

let parser: Promise<Parser> | undefined;

/**
 * Parses one file of Terraform's language.
 *
 * @throws {Error} naming the first line that is no HCL
 */
export async function parseHcl(text: string): Promise<Body> {
  parser ??= loadParser();
  const tree = (await parser).parse(text);
  if (tree === null) throw new Error('The parser gave no tree.');
  if (tree.rootNode.hasError) {
    throw new Error(`Line ${lineOf(firstError(tree.rootNode))} is no HCL.`);
  }
  const body = tree.rootNode.namedChildren.find((node) => node?.type === 'body');
  const parsed = body ? bodyOf(body) : { attributes: [], blocks: [] };
  tree.delete();
  return parsed;
}

async function loadParser(): Promise<Parser> {
  await Parser.init();
  const wasm = readFileSync(fileURLToPath(import.meta.resolve(grammar)));
  const loaded = new Parser();
  loaded.setLanguage(await Language.load(new Uint8Array(wasm)));
  return loaded;
}

function bodyOf(node: Node): Body {
  const children = node.namedChildren.filter((child) => child !== null);
  return {
    attributes: children.filter(({ type }) => type === 'attribute').map(attributeAt),
    blocks: children.filter(({ type }) => type === 'block').map(blockAt),
  };
}

function attributeAt(node: Node): Attribute {
  const [name, value] = node.namedChildren;
  if (!name || !value) throw new Error(`Line ${lineOf(node)}: an attribute without a value.`);
  return {
    name: name.text,
    line: lineOf(node),
    text: value.text,
    references: referencesIn(value),
  };
}

function blockAt(node: Node): Block {
  const children = node.namedChildren.filter((child) => child !== null);
  const [type, ...labels] = children.filter(
    (child) => child.type === 'identifier' || child.type === 'string_lit',
  );
  const body = children.find((child) => child.type === 'body');
  return {
    type: type?.text ?? '',
    labels: labels.map((label) => label.text.replace(/^"|"$/g, '')),
    line: lineOf(node),
    body: body ? bodyOf(body) : { attributes: [], blocks: [] },
  };
}

function firstError(node: Node): Node {
  const child = node.children.find((one) => one?.hasError || one?.isMissing || one?.isError);
  return child ? firstError(child) : node;
}

function lineOf(node: Node): number {
  return node.startPosition.row + 1;
}
