/** What is drawn early and does not stand in the program's page, in this order. The program may have more by then. */
export function astray(early: Node | null, program: Node | undefined): string[] {
  if (!early) return ['nothing was drawn'];
  const rest = [...(program?.childNodes ?? [])];
  return [...early.childNodes].flatMap((each) => {
    const at = rest.findIndex((other) => isLike(each, other));
    return at < 0 ? [`${told(each)} is not among ${rest.map((other) => told(other)).join('')}`] : astray(each, rest.splice(0, at + 1).at(-1));
  });
}

/** Where nothing is styled by a name, only the tests know it as a class. */
function isLike(one: Node, other: Node): boolean {
  if (!(one instanceof Element) || !(other instanceof Element)) return told(one) === told(other);
  const classes = classesOf(other);
  return told(one, false) === told(other, false) && classesOf(one).every((each) => classes.includes(each));
}

function told(node: Node, withClass = true): string {
  if (!(node instanceof Element)) return node.textContent ?? '';
  const attributes = [...node.attributes].filter(({ name }) => !LATER.test(name) && name !== 'class').map(({ name, value }) => `${name}="${value.replace(ID, 'id')}"`);
  return `<${[node.localName, ...attributes.sort(), ...(withClass ? classesOf(node).map((each) => `.${each}`) : [])].join(' ')}>`;
}

const classesOf = (element: Element) => [...element.classList].map((each) => each.replace(BUILT, '$1'));

/** The router's own mark, and what changes when the rest has come. */
const LATER = /^(data-discover|disabled|aria-busy)$/;
const ID = /early-\d+|_r_\w+_/g;
/** The ending of a class's name differs from build to build. */
const BUILT = /^_([A-Za-z][\w-]*?)_[\w-]{5,8}(_\d+)?$/;
